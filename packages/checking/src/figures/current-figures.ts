import {
  contextOfYear,
  coverageOf,
  describeFigures,
  type FigureDescription,
  protectionIn,
  rollUpMembers,
  weighedPlaces,
} from "@coop-census/census";
import { Refusal } from "@coop-census/contracts";
import type { EditionCell } from "@coop-census/reporting";
import { type Db, readCells, readProtectedYear, readYearInputs, type YearInputs } from "@coop-census/store";
import { checkCodes } from "./check-codes.ts";
import { type FigureQuery, isAskedFor } from "./figure-query.ts";
import { knownWeights } from "./known-weights.ts";

/** A figure with what stands beside it. */
export interface DescribedFigure extends Pick<FigureDescription, "otherReporters" | "growth" | "contributors"> {
  readonly cell: EditionCell;
}

/** The figures that were asked for, and what the year's figures follow from. */
export interface CurrentFigures {
  readonly inputs: YearInputs;
  readonly figures: readonly DescribedFigure[];
}

/** Refuses a series that nothing can be of: an empty answer would read as "nobody reported it". */
export const checkSeries = ({ series }: Pick<YearInputs, "series">, asked: string): void => {
  if (series.includes(asked)) return;
  throw new Refusal("usage/body", `"${asked}" is no body with affiliates.`, `Use one of: ${series.join(", ")}.`);
};

/** What the figures of a year follow from; a Refusal "figures/no-roster" before the first roster. */
export const inputsOfFigures = async (db: Db, year: number): Promise<YearInputs> => {
  const inputs = await readYearInputs(db, year);
  if (inputs !== null) return inputs;
  throw new Refusal(
    "figures/no-roster",
    "There is no roster yet, so no figure.",
    "Import one: census network import FILE",
  );
};

/** The unreleased figures as they stand now: those that the workers have made, or computed at once for a variant of them. */
export const currentFigures = async (db: Db, query: FigureQuery): Promise<CurrentFigures> => {
  const { year, series, variant } = query;
  const inputs = await inputsOfFigures(db, year);
  checkCodes(query, inputs.network);
  checkSeries(inputs, series);
  const context = contextOfYear({ ...inputs, series, variant });
  const cells = variant === "all_reported" ? await readCells(db, { year, series }) : rollUpMembers(context);
  const before = await readYearInputs(db, year - 1);
  const describe = describeFigures({
    context,
    cells,
    before: before === null ? null : contextOfYear({ ...before, series, variant }),
  });
  const placeOf = weighedPlaces(context, await knownWeights(db, inputs, context.members));
  const protection = protectionIn(context, await readProtectedYear(db, inputs));
  const figures = cells
    .filter((cell) => isAskedFor(query, cell))
    .map((cell) => {
      const { printed, completeness, ...beside } = describe(cell);
      const { lacking, partial } = completeness ?? { lacking: [], partial: [] };
      const conf = protection.ofCell(cell) === null ? ("F" as const) : ("C" as const);
      const { estimate: _, ...coverage } = coverageOf(cell, placeOf(cell.geo));
      return { cell: { ...cell, series, conf, printed, lacking, partial, coverage }, ...beside };
    });
  return { inputs, figures };
};
