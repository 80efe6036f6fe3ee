import { compareCells } from "../roll-up/compare-cells.ts";
import type { ReleaseBlock } from "./release-block.ts";

/** The order in which blocks are numbered: by rule, series, figure in canonical order, and code. */
export const compareBlocks = (a: ReleaseBlock, b: ReleaseBlock): number => {
  const text = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
  return (
    text(a.rule, b.rule) ||
    text(a.coordinates.series, b.coordinates.series) ||
    compareCells({ ...a.coordinates, year: 0 }, { ...b.coordinates, year: 0 }) ||
    text(a.code, b.code) ||
    text(JSON.stringify(a.params), JSON.stringify(b.params))
  );
};
