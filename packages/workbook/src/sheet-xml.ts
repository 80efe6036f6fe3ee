import { columnLetters } from "@coop-census/census";
import type { BookCell, BookColumn, BookLink, BookRow, BookSheet } from "./book.ts";
import { escapeText } from "./escape-text.ts";
import { fitsNumber } from "./fits-number.ts";
import { quotedName } from "./quoted-name.ts";
import type { StyleSheet } from "./style-sheet.ts";
import type { TextList } from "./text-list.ts";
import { validationXml } from "./validation-xml.ts";

/** What the sheets of a book share. */
export interface SheetSurroundings<Style extends string> {
  readonly styles: StyleSheet<Style>;
  readonly texts: TextList;
  /** Whether it is the sheet that is in sight when the book is opened. */
  readonly isFirst: boolean;
}

type CellWriter<Style extends string> = (cell: BookCell<Style>, place: string) => string;

const cellWriter = <Style extends string>({ styles, texts }: SheetSurroundings<Style>): CellWriter<Style> => {
  const marks = new Map<Style, string>();
  const markOf = (style: Style): string => {
    const mark = marks.get(style) ?? `" s="${styles.indexOf(style)}"`;
    marks.set(style, mark);
    return mark;
  };
  return ({ content, style }, place) => {
    const start = `<c r="${place}${markOf(style)}`;
    if (content === null) return `${start}/>`;
    if ("number" in content && fitsNumber(content.number)) return `${start}><v>${content.number}</v></c>`;
    return `${start} t="s"><v>${texts.numberOf("number" in content ? content.number : content.text)}</v></c>`;
  };
};

const rowXml = <Style extends string>(
  { cells, isHidden, height }: BookRow<Style>,
  row: number,
  letters: readonly string[],
  write: CellWriter<Style>,
): string => {
  const hidden = isHidden === true ? ' hidden="1"' : "";
  const tall = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
  let written = "";
  for (const [at, cell] of cells.entries()) {
    if (cell !== null) written += write(cell, `${letters[at] ?? columnLetters(at + 1)}${row}`);
  }
  return `<row r="${row}"${hidden}${tall}>${written}</row>`;
};

const columnXml = ({ width, isHidden, isGrouped }: BookColumn, at: number): string => {
  const hidden = isHidden === true ? ' hidden="1"' : "";
  const grouped = isGrouped === true ? ' outlineLevel="1"' : "";
  return `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"${hidden}${grouped}/>`;
};

const paneXml = ({ rows, columns }: BookSheet<string>["frozen"]): string => {
  if (rows === 0 && columns === 0) return "";
  const split = `${columns === 0 ? "" : ` xSplit="${columns}"`}${rows === 0 ? "" : ` ySplit="${rows}"`}`;
  const pane = rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight";
  const first = `${columnLetters(columns + 1)}${rows + 1}`;
  return `<pane${split} topLeftCell="${first}" activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${first}" sqref="${first}"/>`;
};

const wholeXml = (range: string, at: number): string => {
  const [first = range] = range.split(":");
  return `<conditionalFormatting sqref="${range}"><cfRule type="expression" dxfId="0" priority="${at + 1}"><formula>AND(ISNUMBER(${first}),${first}&lt;&gt;INT(${first}))</formula></cfRule></conditionalFormatting>`;
};

const linksXml = (links: readonly BookLink[]): string =>
  links.length === 0
    ? ""
    : `<hyperlinks>${links
        .map(({ cell, sheet }) => `<hyperlink ref="${cell}" location="${escapeText(`${quotedName(sheet)}!A1`)}"/>`)
        .join("")}</hyperlinks>`;

// Only what nobody fills in is locked, without a password; the rest of the sheet stays free to be worked with.
const protection =
  '<sheetProtection sheet="1" formatCells="0" formatColumns="0" formatRows="0" insertRows="0" sort="0" autoFilter="0"/>';

/** One worksheet as XML in pieces, its elements in the order of the format. */
export const sheetXml = function* <Style extends string>(
  sheet: BookSheet<Style>,
  around: SheetSurroundings<Style>,
): Generator<string> {
  const { columns, filter, validations = [], wholeNumbers = [], links = [] } = sheet;
  yield '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';
  yield '<sheetPr><outlinePr summaryRight="0"/><pageSetUpPr fitToPage="1"/></sheetPr>';
  yield `<sheetViews><sheetView${around.isFirst ? ' tabSelected="1"' : ""} showGridLines="0" workbookViewId="0">${paneXml(sheet.frozen)}</sheetView></sheetViews>`;
  yield `<sheetFormatPr defaultRowHeight="15"${columns.some(({ isGrouped }) => isGrouped) ? ' outlineLevelCol="1"' : ""}/>`;
  yield `<cols>${columns.map(columnXml).join("")}</cols><sheetData>`;
  const letters = columns.map((_, at) => columnLetters(at + 1));
  const write = cellWriter(around);
  let row = 0;
  for (const one of sheet.rows) {
    row += 1;
    yield rowXml(one, row, letters, write);
  }
  yield "</sheetData>";
  if (sheet.isProtected === true) yield protection;
  if (filter !== undefined) yield `<autoFilter ref="${filter}"/>`;
  yield wholeNumbers.map(wholeXml).join("");
  yield validationXml(validations);
  yield linksXml(links);
  yield '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>';
  yield `<pageSetup paperSize="9" orientation="${sheet.isLandscape ? "landscape" : "portrait"}" fitToWidth="1" fitToHeight="0"/>`;
  yield "<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>";
};
