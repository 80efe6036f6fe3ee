import type { CellKey } from "../finding/finding.ts";
import { keyOfPart, keysUpward } from "./keep-out-finer.ts";
import type { PartRow } from "./part-row.ts";
import { wholesOfDetail } from "./wholes-of-detail.ts";

/** A row in its dimensions beside. */
interface DetailedRow extends PartRow {
  readonly detail: string;
}

/**
 * Tells whether a row is a part, by sex, size or origin, of a figure that is refused or held: it is of the same thing, and
 * its parts would bring it back.
 */
export const keptOutWholes = (
  keptOut: readonly CellKey[],
  rowsOf: (row: number) => readonly DetailedRow[],
): ((row: DetailedRow, indicator: string) => boolean) => {
  const out = new Set(
    keptOut.flatMap(({ row, indicator }) => rowsOf(row).map((one) => `${indicator} ${one.detail} ${keyOfPart(one)}`)),
  );
  return (row, indicator) => {
    if (out.size === 0 || row.detail === "_T") return false;
    const keys = keysUpward(row);
    return wholesOfDetail(row.detail).some((detail) => keys.some((key) => out.has(`${indicator} ${detail} ${key}`)));
  };
};
