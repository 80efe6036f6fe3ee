import type { CellKey } from "../finding/finding.ts";
import { breakdownDimensions } from "../reference/breakdown-codes.ts";
import { detailOf, dimensionsOfDetail } from "./detail.ts";
import { keyOfPart, keysUpward } from "./keep-out-finer.ts";
import type { PartRow } from "./part-row.ts";

/** A row in its dimensions beside. */
interface DetailedRow extends PartRow {
  readonly detail: string;
}

/** The details that a detail is a part of: without one or more of its breakdowns. */
const wholesOf = (detail: string): readonly string[] => {
  const given = dimensionsOfDetail(detail);
  const used = breakdownDimensions.filter((name) => given[name] !== "_T");
  return used
    .reduce<readonly (typeof given)[]>(
      (known, name) => [...known, ...known.map((one) => ({ ...one, [name]: "_T" }))],
      [given],
    )
    .slice(1)
    .map(detailOf);
};

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
    return wholesOf(row.detail).some((detail) => keys.some((key) => out.has(`${indicator} ${detail} ${key}`)));
  };
};
