import {
  additiveCells,
  type ComparedYear,
  convertYear,
  type Rate,
  rollUpYear,
  type Statement,
} from "@coop-census/census";
import type { YearInputs } from "../roll-up/year-inputs.ts";

/** A year as it is put beside what others have said of it: the cells of every series, and its money in euro. */
export const comparedYear = (
  inputs: YearInputs,
  rates: readonly Rate[],
  statements: readonly Statement[],
): ComparedYear => {
  const main = { ...inputs, series: "main", variant: "all_reported" } as const;
  const members = additiveCells(main);
  return {
    year: inputs.year,
    network: inputs.network,
    cells: new Map(inputs.series.map((series) => [series, rollUpYear({ ...main, series })])),
    members,
    euro: convertYear({ context: { ...main, members }, returns: inputs.returns, rates, view: "EUR" }),
    statements,
  };
};
