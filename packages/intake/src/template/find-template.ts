import { type Finding, makeFinding, templateFile, wholeFile } from "@coop-census/census";
import { type TemplateMark, templateMark, templateVersion } from "@coop-census/contracts";
import type { Sheet } from "../table/sheet.ts";

/** A sheet of a template, with the place of its mark: codes stand in the row and in the column of it. */
export interface MarkedSheet {
  readonly mark: TemplateMark;
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

// Somebody may have put a title above the table or a column before it.
const lookedRows = 10;
const lookedColumns = 5;

/** The mark of a sheet; null for a sheet that is none of a template. */
export const findMark = (sheet: Sheet): MarkedSheet | null => {
  for (const { row, cells } of sheet.rows) {
    if (row > lookedRows) return null;
    for (const [column, { text }] of cells) {
      const mark = column <= lookedColumns ? templateMark.parse(text) : null;
      if (mark !== null) return { mark, sheet, row, column };
    }
  }
  return null;
};

const at = { severity: "ERROR", level: "file", address: wholeFile } as const;

const origin = ({ organisation, year, part }: TemplateMark): string => `${organisation} ${year} (${part})`;

/** What is wrong with the sheets of a template as a whole; null when they are those of one template that is known. */
export const judgeTemplate = (sheets: readonly MarkedSheet[], needed: readonly string[]): Finding | null => {
  const [first] = sheets;
  if (first === undefined) return null;
  const unknown = sheets.find(({ mark }) => mark.version > templateVersion);
  if (unknown !== undefined) {
    const params = { version: String(unknown.mark.version), known: String(templateVersion) };
    return makeFinding(templateFile, "V01/template-version", at, params);
  }
  const other = sheets.find(
    ({ mark }, place) =>
      mark.organisation !== first.mark.organisation ||
      mark.year !== first.mark.year ||
      sheets.findIndex((one) => one.mark.part === mark.part) !== place,
  );
  if (other !== undefined) {
    const params = { first: origin(first.mark), second: origin(other.mark) };
    return makeFinding(templateFile, "V01/template-mixed", at, params);
  }
  const missing = needed.find((part) => !sheets.some(({ mark }) => mark.part === part));
  return missing === undefined ? null : makeFinding(templateFile, "V01/template-incomplete", at, { part: missing });
};
