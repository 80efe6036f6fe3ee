import { additiveCells, areaFigures, derivedRates, sectorFigures, workingInScope } from "@coop-census/census";
import type { EditionInput } from "@coop-census/reporting";
import type { YearInputs } from "../roll-up/year-inputs.ts";

/** What follows from the values of the members that the main series adds: rates, work in scope, sectors and areas. */
export const describeDerived = (year: YearInputs): EditionInput["derived"] => {
  const members = additiveCells({ ...year, series: "main", variant: "all_reported" });
  const context = { ...year, series: "main", members };
  return {
    rates: derivedRates(context),
    workInScope: workingInScope(context),
    sectors: (["sector", "group"] as const).flatMap((grouping) => sectorFigures(context, grouping)),
    areas: areaFigures(context),
  };
};
