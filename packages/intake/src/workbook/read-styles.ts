import { done, type Outcome } from "../finding/outcome.ts";
import type { Limits } from "../table/limits.ts";
import type { Archive } from "./archive.ts";
import { type DatePrecision, datePrecision } from "./date-format.ts";
import { parsePart } from "./parse-part.ts";

/** How precisely each cell style shows a date, by the style's number; null for a style of numbers. */
export type DateStyles = readonly (DatePrecision | null)[];

/** Reads only what tells a date from a number. */
export const readStyles = async (archive: Archive, part: string, limits: Limits): Promise<Outcome<DateStyles>> => {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let isCellFormats = false;
  const parsed = await parsePart(archive, part, limits, {
    open: (name, attributes) => {
      const format = Number(attributes["numFmtId"] ?? "0");
      if (name === "numFmt") codes.set(format, attributes["formatCode"] ?? "");
      if (name === "cellXfs") isCellFormats = true;
      if (name === "xf" && isCellFormats) formats.push(format);
      return null;
    },
    close: (name) => {
      if (name === "cellXfs") isCellFormats = false;
      return null;
    },
  });
  return parsed.ok ? done(formats.map((format) => datePrecision(format, codes.get(format)))) : parsed;
};
