import type { CellKey } from "../finding/finding.ts";
import type { Observation } from "../observation/observation.ts";
import { wholeFile } from "../return/place-in-return.ts";
import type { DoubtedCell } from "./doubted-cell.ts";

/** The cells of a return, once each, that unanswered questions are about; they get flag U. */
export const doubtedCells = (
  doubts: readonly DoubtedCell[],
  observations: readonly Pick<Observation, "address" | "indicator">[],
): readonly CellKey[] => {
  if (doubts.length === 0) return [];
  const all = new Set(doubts.flatMap(({ row, indicator }) => (row === wholeFile.row ? [indicator] : [])));
  const single = new Set(doubts.map(({ row, indicator }) => `${row}/${indicator ?? ""}`));
  const cells = observations.map(({ address, indicator }) => ({ row: address.row, indicator }));
  const doubted = cells.filter(
    ({ row, indicator }) =>
      all.has(null) || all.has(indicator) || single.has(`${row}/${indicator}`) || single.has(`${row}/`),
  );
  return [...new Map(doubted.map((cell) => [`${cell.row}/${cell.indicator}`, cell])).values()];
};
