import type { CellKeyParts } from "../roll-up/cell-key.ts";
import type { Completeness } from "./completeness.ts";
import { figureWords, indicatorWords } from "./figure-words.ts";
import type { SayReporters } from "./name-reporters.ts";
import type { OtherReporters } from "./other-reporters.ts";

/** "worker cooperatives, without France (fr-cgscop)"; null where the breakdown is as complete as its total. */
export const sayCompleteness = (
  cell: CellKeyParts,
  { lacking, partial }: Pick<Completeness, "lacking" | "partial">,
  sayReporters: SayReporters,
): string | null => {
  const missing = [
    ...(lacking.length === 0 ? [] : [`without ${sayReporters(lacking)}`]),
    ...(partial.length === 0 ? [] : [`with only a part of ${sayReporters(partial)}`]),
  ];
  return missing.length === 0 ? null : `${figureWords(cell)}, ${missing.join(", ")}`;
};

/** Says who gave only one of two figures that stand side by side; null where both are of the same reporters. */
export const sayOtherReporters = (
  cell: Pick<CellKeyParts, "indicator">,
  { beside, onlyHere, onlyThere }: OtherReporters,
  sayReporters: SayReporters,
): string | null => {
  const [here, there] = [indicatorWords(cell.indicator), indicatorWords(beside)];
  const gave = [
    ...(onlyThere.length === 0 ? [] : [`${sayReporters(onlyThere)} gave ${there} without ${here}`]),
    ...(onlyHere.length === 0 ? [] : [`${sayReporters(onlyHere)} gave ${here} without ${there}`]),
  ];
  if (gave.length === 0) return null;
  return `Not of the same reporters as the ${there}: ${gave.join("; ")}. Never divide one by the other.`;
};
