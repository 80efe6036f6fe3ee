import {
  areaFigures,
  areLevelsFree,
  contextOfYear,
  contributorsIn,
  derivedRates,
  freeRates,
  openFigures,
  sectorFigures,
  workingInScope,
} from "@coop-census/census";
import type { EditionInput } from "@coop-census/reporting";
import type { JudgedYear } from "./judged-year.ts";

/**
 * What follows from the values of the members that the main series adds, as far as it is free: rates and work in scope by
 * their levels; sectors and areas, of which nobody says how many enterprises are behind, where all their values are open.
 */
export const describeDerived = (year: JudgedYear): EditionInput["derived"] => {
  const context = contextOfYear({ ...year, series: "main", variant: "all_reported" });
  const isOpen = openFigures(year.protectedYear);
  const contributors = contributorsIn(context);
  const isFree = areLevelsFree(context, year.protectedYear);
  const levels = { numerator: "WRK_TOTAL", denominator: "WRK_PROD" } as const;
  return {
    rates: freeRates(context, year.protectedYear, derivedRates(context)),
    workInScope: workingInScope(context).filter((row) => isFree({ ...row, ...levels, ids: row.reporters.ids })),
    sectors: (["sector", "group"] as const)
      .flatMap((grouping) => sectorFigures(context, grouping))
      .filter(({ geo, type, indicator, unit, allocated }) => {
        // What a total of types leaves in an activity is of a type of which there may be no figure of all activities.
        const whole = contributors.of({ geo, type, activity: "_T", indicator, detail: "_T", unit });
        return [...allocated.ids, ...whole.map(({ reporter }) => reporter)].every((reporter) =>
          isOpen(year.year, reporter, indicator),
        );
      }),
    areas: areaFigures({ ...year, series: "main" }).filter(({ indicator, reporters }) =>
      reporters.ids.every((reporter) => isOpen(year.year, reporter, indicator)),
    ),
  };
};
