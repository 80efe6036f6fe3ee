import type { CellKey } from "../finding/finding.ts";
import { keyOfPart, keysUpward } from "./keep-out-finer.ts";
import type { PartRow } from "./part-row.ts";
import { wholesOfDetail } from "./wholes-of-detail.ts";

interface DetailedRow extends PartRow {
  readonly detail: string;
}

/**
 * Tells whether a figure is in doubt: a question stands at it, or at a total that it is a part of, which may not count
 * itself.
 */
export const doubtedRows = (
  doubts: readonly CellKey[],
  rowsOf: (row: number) => readonly DetailedRow[],
): ((row: DetailedRow, indicator: string) => boolean) => {
  const doubted = new Set(
    doubts.flatMap(({ row, indicator }) => rowsOf(row).map((one) => `${indicator} ${one.detail} ${keyOfPart(one)}`)),
  );
  return (row, indicator) => {
    if (doubted.size === 0) return false;
    const keys = keysUpward(row);
    return [row.detail, ...wholesOfDetail(row.detail)].some((detail) =>
      keys.some((key) => doubted.has(`${indicator} ${detail} ${key}`)),
    );
  };
};
