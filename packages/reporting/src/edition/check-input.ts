import { type Fault, PermanentFault } from "@coop-census/contracts";
import { mainSeries } from "../cell/edition-cell.ts";
import { codeListsOfEdition } from "../tables/code-lists-of-edition.ts";
import type { EditionInput } from "./edition-input.ts";

const fault = (what: string): Fault =>
  new PermanentFault("edition/inconsistent-input", `the edition cannot be frozen: ${what}`, {
    cure: "This is a mistake of the program that gathered the inputs, not of the data; report it with this message.",
  });

/** Throws a PermanentFault "edition/inconsistent-input" where the inputs contradict each other; nothing is frozen then. */
export const checkInput = (input: EditionInput): void => {
  const series = [{ body: mainSeries, cells: input.mainCells }, ...input.bodySeries];
  if (new Set(series.map(({ body }) => body)).size !== series.length) throw fault("a series is given twice");
  const indicators = new Set(input.indicators.map(({ code }) => code));
  const seen = new Set<string>();
  for (const { body, cells } of series) {
    for (const { year, geo, type, activity, indicator, detail, unit } of cells) {
      const words = `the cell ${indicator} (${unit}) of ${type}, activity ${activity}, in ${geo}, series ${body},`;
      if (year !== input.year) throw fault(`${words} is of ${year}, not of ${input.year}`);
      if (!indicators.has(indicator)) throw fault(`${words} has an indicator that the method does not define`);
      const key = JSON.stringify([body, geo, type, activity, indicator, detail, unit]);
      if (seen.has(key)) throw fault(`${words} is there twice`);
      seen.add(key);
    }
  }
  for (const { series: of, geo, type, indicator, coverage } of input.estimatedCells) {
    if (coverage.estimate !== "withheld") continue;
    throw fault(`the estimate ${indicator} of ${type} in ${geo}, series ${of}, stands on under 50% (V21)`);
  }
  const lists = new Set(input.codes.map(({ list }) => list));
  const missing = codeListsOfEdition.filter((list) => !lists.has(list));
  if (missing.length > 0) throw fault(`the code lists ${missing.join(", ")} are not among its codes`);
};
