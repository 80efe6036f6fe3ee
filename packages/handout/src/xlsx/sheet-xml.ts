import { columnLetters } from "@coop-census/census";
import type { BookCell, BookColumn, BookRow, BookSheet } from "./book.ts";
import { escapeText } from "./escape-text.ts";
import { styleSheet } from "./styles.ts";
import { validationXml } from "./validation-xml.ts";

// A spreadsheet keeps 15 digits of a number: a longer one stands as text, whole.
const fits = (number: string): boolean => number.replaceAll(/[-.]|^-?0+/g, "").length <= 15;

const cellXml = (cell: BookCell | null, row: number, column: number): string => {
  if (cell === null) return "";
  const place = `r="${columnLetters(column)}${row}" s="${styleSheet.indexOf(cell.style)}"`;
  const { content } = cell;
  if (content === null) return `<c ${place}/>`;
  if ("number" in content && fits(content.number)) return `<c ${place}><v>${content.number}</v></c>`;
  const text = "number" in content ? content.number : content.text;
  return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escapeText(text)}</t></is></c>`;
};

const rowXml = ({ cells, isHidden, height }: BookRow, row: number): string => {
  const hidden = isHidden === true ? ' hidden="1"' : "";
  const tall = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
  return `<row r="${row}"${hidden}${tall}>${cells.map((cell, at) => cellXml(cell, row, at + 1)).join("")}</row>`;
};

const columnXml = ({ width, isHidden, isGrouped }: BookColumn, at: number): string => {
  const hidden = isHidden === true ? ' hidden="1"' : "";
  const grouped = isGrouped === true ? ' outlineLevel="1"' : "";
  return `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"${hidden}${grouped}/>`;
};

const paneXml = ({ rows, columns }: BookSheet["frozen"]): string => {
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

// Only what nobody fills in is locked, without a password; the rest of the sheet stays free to be worked with.
const protection =
  '<sheetProtection sheet="1" formatCells="0" formatColumns="0" formatRows="0" insertRows="0" sort="0" autoFilter="0"/>';

/** One worksheet as XML, its first cell in sight. */
export const sheetXml = (sheet: BookSheet, isFirst: boolean): string =>
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<sheetPr><outlinePr summaryRight="0"/><pageSetUpPr fitToPage="1"/></sheetPr>' +
  `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ""} showGridLines="0" workbookViewId="0">${paneXml(sheet.frozen)}</sheetView></sheetViews>` +
  `<sheetFormatPr defaultRowHeight="15"${sheet.columns.some(({ isGrouped }) => isGrouped) ? ' outlineLevelCol="1"' : ""}/>` +
  `<cols>${sheet.columns.map(columnXml).join("")}</cols>` +
  `<sheetData>${sheet.rows.map((row, at) => rowXml(row, at + 1)).join("")}</sheetData>${protection}` +
  sheet.wholeNumbers.map(wholeXml).join("") +
  validationXml(sheet.validations) +
  '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
  `<pageSetup paperSize="9" orientation="${sheet.isLandscape ? "landscape" : "portrait"}" fitToWidth="1" fitToHeight="0"/>` +
  "<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>";
