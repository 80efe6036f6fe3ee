import { contextOfYear, type Observation, tracedFigure } from "@coop-census/census";
import type { EditionContribution } from "@coop-census/reporting";
import type { YearInputs } from "@coop-census/store";

const isPrinted = ({ isPublic, confidentiality }: Observation): boolean => isPublic && confidentiality === "F";

/**
 * What each reporter adds to the figures of its country, as the roll-up takes it; the value and the rows that it comes
 * from only where observations.csv prints all of them.
 */
export const describeContributions = (year: YearInputs): readonly EditionContribution[] =>
  contextOfYear({ ...year, series: "main", variant: "all_reported", toFigure: tracedFigure })
    .members.filter(({ detail }) => detail === "_T")
    .map(({ reporter, country, type, activity, indicator, unit, value, terms = [] }) => {
      const isTold = terms.length > 0 && terms.every(({ observation }) => isPrinted(observation));
      const told = isTold ? { value, terms } : { value: null, terms: [] };
      return { reporter, country, type, activity, indicator, unit, ...told };
    });
