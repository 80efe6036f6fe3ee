import { cellPlace } from "./cell-place.ts";
import type { Places } from "./place-findings.ts";

/** For a sheet's XML: which cell is seen in the place of one that a merged range covers. */
export const mergedCorners = (text: string): Places["seen"] => {
  const ranges = [...text.matchAll(/<(?:\w+:)?mergeCell\s[^>]*\bref="([A-Z]+\d+):([A-Z]+\d+)"/g)].flatMap(
    ([, from = "", to = ""]) => {
      const [first, last] = [cellPlace(from), cellPlace(to)];
      return first === null || last === null ? [] : [{ first, last }];
    },
  );
  return (row, column) =>
    ranges.find(
      ({ first, last }) => row >= first.row && row <= last.row && column >= first.column && column <= last.column,
    )?.first ?? { row, column };
};
