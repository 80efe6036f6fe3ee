import type { CellFinder } from "../table/merged-text.ts";
import type { Header, HeaderColumn } from "./header.ts";
import { headerReadings } from "./header-lines.ts";
import { labelKey } from "./label-key.ts";

/** Reads the rows that end in `bottom` as a header of `depth` lines, whether they are one or not. */
export const readHeader = (
  finder: CellFinder,
  place: { readonly bottom: number; readonly depth: number; readonly width: number },
  codes: ReadonlyMap<string, string>,
): Header => {
  const columns: HeaderColumn[] = [];
  for (let column = 1; column <= place.width; column++) {
    const readings = headerReadings(finder, place.bottom, place.depth, column);
    const label = readings.find((reading) => codes.has(labelKey(reading))) ?? readings[0];
    if (label !== undefined) columns.push({ column, label, code: codes.get(labelKey(label)) ?? null });
  }
  const known = columns.filter(({ code }) => code !== null).length;
  return { top: place.bottom - place.depth + 1, bottom: place.bottom, columns, known };
};
