import { type Profile, profileSchema, type RefusalDetail } from "@coop-census/contracts";
import type { CsvRecord } from "./csv-records.ts";

export const manifestColumns = [
  "file",
  "reporter",
  "year",
  "format",
  "encoding",
  "delimiter",
  "decimal",
  "thousands",
  "header_row",
  "date_style",
  "language",
  "currency",
  "turnover_multiplier",
  "rollup_scope",
  "total_type",
  "public",
] as const;

type ManifestColumn = (typeof manifestColumns)[number];

/** A profile that still lacks what the header map says of its columns and words. */
export type Layout = Pick<Profile, "organisation" | "years" | "form" | "terms">;

const encodings: Readonly<Record<string, string>> = {
  "utf-8": "utf-8",
  "utf-8-sig": "utf-8",
  utf8: "utf-8",
  "utf-16": "utf-16",
  "utf-16le": "utf-16",
  cp1252: "windows-1252",
  "windows-1252": "windows-1252",
};

/** "U+202F" and "TAB" stand for characters that nobody sees. */
const character = (text: string): string => {
  if (text.toUpperCase() === "TAB") return "\t";
  const code = /^U\+([0-9A-F]{4,6})$/i.exec(text)?.[1];
  return code === undefined ? text : String.fromCodePoint(Number.parseInt(code, 16));
};

const orNull = (text: string): string | null => (text === "" ? null : text);

/** Which cell of the manifest each part of the profile comes from. */
const origins: Readonly<Record<string, ManifestColumn>> = {
  organisation: "reporter",
  years: "year",
  "form.format": "format",
  "form.encoding": "encoding",
  "form.delimiter": "delimiter",
  "form.decimal": "decimal",
  "form.thousands": "thousands",
  "form.headerRow": "header_row",
  "form.dateStyle": "date_style",
  "form.language": "language",
  "terms.rollUpScope": "rollup_scope",
  "terms.totalType": "total_type",
  "terms.currency": "currency",
  "terms.multiplier": "turnover_multiplier",
  "terms.isPublic": "public",
};

const layoutSchema = profileSchema.pick({ organisation: true, years: true, form: true, terms: true });

const originOf = (path: readonly PropertyKey[]): ManifestColumn =>
  origins[path.slice(0, 2).map(String).join(".")] ?? origins[String(path[0])] ?? "file";

/** Reads one line of the manifest; every cell that is wrong is a mistake of its own. */
export const readManifestRecord = (
  { line, cells }: CsvRecord,
  fileName: string,
): { readonly layout: Layout | null; readonly mistakes: readonly RefusalDetail[] } => {
  const cell = (column: ManifestColumn): string => (cells[column] ?? "").trim();
  const isText = cell("format") === "csv";
  const thousands = character(cells["thousands"] ?? "");
  const parsed = layoutSchema.safeParse({
    organisation: cell("reporter"),
    years: [Number(cell("year") || "NaN")],
    form: {
      format: cell("format"),
      encoding: isText ? (encodings[cell("encoding").toLowerCase()] ?? cell("encoding")) : null,
      delimiter: isText ? character(cell("delimiter")) : null,
      decimal: orNull(cell("decimal")),
      thousands: isText || thousands !== "" ? thousands : null,
      headerRow: Number(cell("header_row") || "NaN"),
      dateStyle: cell("date_style"),
      language: cell("language"),
    },
    terms: {
      rollUpScope: cell("rollup_scope"),
      totalType: cell("total_type"),
      currency: orNull(cell("currency")),
      multiplier: cell("turnover_multiplier") || "1",
      isPublic: { yes: true, no: false }[cell("public")],
    },
  });
  if (parsed.success) return { layout: parsed.data, mistakes: [] };
  const mistakes = parsed.error.issues.map(({ path, message }) => {
    const column = originOf(path);
    return { where: `${fileName} line ${line}, column ${column}`, message: `"${cells[column] ?? ""}": ${message}` };
  });
  return { layout: null, mistakes };
};
