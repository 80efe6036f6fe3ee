import { done, type Outcome } from "../finding/outcome.ts";
import type { Limits } from "../table/limits.ts";
import type { Archive } from "./archive.ts";
import type { CellStyle } from "./cell-style.ts";
import { datePrecision } from "./date-format.ts";
import { digitFormat } from "./digit-format.ts";
import { parsePart } from "./parse-part.ts";
import { shapeOfFormat } from "./shape-of-format.ts";

/** Reads only what tells a date or an identifier from a number, by the style's number. */
export const readStyles = async (
  archive: Archive,
  part: string,
  limits: Limits,
): Promise<Outcome<readonly CellStyle[]>> => {
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
  if (!parsed.ok) return parsed;
  const styles = new Map(
    [...new Set(formats)].map((format) => {
      const code = codes.get(format);
      const digits = digitFormat(code);
      // An identifier's format has letters of its own.
      const shape = digits === null ? shapeOfFormat(format, code) : null;
      return [format, { date: datePrecision(format, code), digits, shape }] as const;
    }),
  );
  return done(formats.map((format) => styles.get(format) ?? { date: null, digits: null, shape: null }));
};
