import {
  type DimensionName,
  dimensionNames,
  isDimensionCode,
  type Label,
  type ReturnRecord,
} from "@coop-census/census";
import { readLabel } from "./read-label.ts";
import type { RowReader } from "./row-reader.ts";

/** No cohort or period of a file begins later than this; V02 holds each against the year of the return. */
const latest = 9999;

const labelOf = (reader: RowReader, row: number, name: DimensionName): Label => {
  const label = readLabel(reader, row, name, { absent: "_T", blank: "_T" });
  if (label.code !== null || !isDimensionCode(name, label.raw, latest)) return label;
  return { ...label, code: label.raw };
};

/** The dimensions that the layout has a column or default for; "2015", "5" and the codes themselves need no word of the profile. */
export const readDimensions = (reader: RowReader, row: number): ReturnRecord["dimensions"] => {
  const { profile } = reader;
  const used = dimensionNames.filter(
    (name) => name in profile.defaults || profile.columns.some(({ code }) => code === name),
  );
  if (used.length === 0) return undefined;
  return Object.fromEntries(used.map((name) => [name, labelOf(reader, row, name)]));
};
