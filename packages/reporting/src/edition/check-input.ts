import { type Fault, PermanentFault } from "@coop-census/contracts";
import { type EditionCell, mainSeries } from "../cell/edition-cell.ts";
import { codeListsOfEdition } from "../tables/code-lists-of-edition.ts";
import { compareFigures } from "./compare-figures.ts";
import type { EditionInput } from "./edition-input.ts";

const fault = (what: string): Fault =>
  new PermanentFault("edition/inconsistent-input", `the edition cannot be frozen: ${what}`, {
    cure: "This is a mistake of the program that gathered the inputs, not of the data; report it with this message.",
  });

const named = ({ series, geo, type, activity, indicator, unit }: EditionCell): string =>
  `the cell ${indicator} (${unit}) of ${type}, activity ${activity}, in ${geo}, series ${series},`;

/**
 * Throws a PermanentFault "edition/inconsistent-input" where the inputs, or their cells in order, contradict each other;
 * nothing is frozen then.
 */
export const checkInput = (input: EditionInput, cells: readonly EditionCell[]): void => {
  const series = [mainSeries, ...input.bodySeries.map(({ body }) => body)];
  if (new Set(series).size !== series.length) throw fault("a series is given twice");
  const indicators = new Set(input.indicators.map(({ code }) => code));
  for (const [at, cell] of cells.entries()) {
    if (cell.year !== input.year) throw fault(`${named(cell)} is of ${cell.year}, not of ${input.year}`);
    if (!indicators.has(cell.indicator)) {
      throw fault(`${named(cell)} has an indicator that the method does not define`);
    }
    // In order the same figure stands beside itself.
    const before = cells[at - 1];
    if (before !== undefined && compareFigures(before, cell) === 0) throw fault(`${named(cell)} is there twice`);
  }
  for (const { series: of, geo, type, indicator, coverage } of input.estimatedCells) {
    if (coverage.estimate !== "withheld") continue;
    throw fault(`the estimate ${indicator} of ${type} in ${geo}, series ${of}, stands on under 50% (V21)`);
  }
  const lists = new Set(input.codes.map(({ list }) => list));
  const missing = codeListsOfEdition.filter((list) => !lists.has(list));
  if (missing.length > 0) throw fault(`the code lists ${missing.join(", ")} are not among its codes`);
};
