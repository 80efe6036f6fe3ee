import { type CauseTally, cellInFile, columnLetters, type SaidFinding } from "@coop-census/census";
import { escapeText, escapeXml } from "@coop-census/workbook";
import type { MarkWords } from "./mark-words.ts";
import type { Styles } from "./open-styles.ts";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

const cell = (row: number, column: number, style: number, text: string): string =>
  `<c r="${columnLetters(column)}${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeText(text.slice(0, 32_767))}</t></is></c>`;

/** The first cell of a cause as the target of a link inside the workbook; null for what concerns a whole file. */
const linkTo = ({ first }: CauseTally, onlySheet: string | null): string | null => {
  const address = first[0]?.address;
  const sheet = address?.sheet ?? onlySheet;
  if (address === undefined || address.row === 0 || sheet === null) return null;
  const { row, column } = cellInFile(address);
  return `'${sheet.replaceAll("'", "''")}'!${columnLetters(column ?? 1)}${row}`;
};

/**
 * The sheet that lists the causes with their numbers, each linked to its first cell. Every cell is a text, so that no word
 * of a file becomes a formula. `onlySheet` is the sheet of findings that name none.
 */
export const summarySheet = (
  causes: readonly { readonly tally: CauseTally; readonly said: SaidFinding }[],
  words: MarkWords,
  styles: Styles,
  onlySheet: string | null,
): string => {
  const plain = styles.wrapped(null);
  const head = styles.wrapped("INFO");
  const { severity, rule, count, where, what, expected, cure } = words.columns;
  const opening = [words.title, ...words.explanation];
  const rows = opening.map((text, at) => `<row r="${at + 1}">${cell(at + 1, 1, plain, text)}</row>`);
  const top = opening.length + 2;
  const titles = [severity, rule, count, where, what, expected, cure];
  rows.push(`<row r="${top}">${titles.map((text, at) => cell(top, at + 1, head, text)).join("")}</row>`);
  const links: string[] = [];
  causes.forEach(({ tally, said }, index) => {
    const row = top + 1 + index;
    const texts = [
      words.severities[tally.cause.severity],
      tally.cause.rule,
      String(tally.count),
      said.where,
      said.what,
      said.expected,
      said.cure,
    ];
    const style = (at: number): number => (at === 0 ? styles.wrapped(tally.cause.severity) : plain);
    rows.push(`<row r="${row}">${texts.map((text, at) => cell(row, at + 1, style(at), text)).join("")}</row>`);
    const location = linkTo(tally, onlySheet);
    if (location !== null) links.push(`<hyperlink ref="D${row}" location="${escapeXml(location)}"/>`);
  });
  const merged = opening.map((_, at) => `<mergeCell ref="A${at + 1}:G${at + 1}"/>`).join("");
  const widths = [14, 8, 10, 46, 60, 46, 60].map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}"><cols>${widths.join("")}</cols>` +
    `<sheetData>${rows.join("")}</sheetData><mergeCells count="${opening.length}">${merged}</mergeCells>` +
    `${links.length === 0 ? "" : `<hyperlinks>${links.join("")}</hyperlinks>`}</worksheet>`
  );
};
