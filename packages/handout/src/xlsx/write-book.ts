import { columnLetters } from "@coop-census/census";
import { writeZip } from "../zip/write-zip.ts";
import type { Book } from "./book.ts";
import { escapeText } from "./escape-text.ts";
import { sheetXml } from "./sheet-xml.ts";
import { styleSheet } from "./styles.ts";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const relationships = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="${packaged}/relationships">${targets
    .map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

const contentTypes = (sheets: number): string =>
  `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
  `<Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/>` +
  '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>' +
  Array.from(
    { length: sheets },
    (_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${sheetType}.worksheet+xml"/>`,
  ).join("") +
  "</Types>";

const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`;

// The frozen rows and columns stand on every printed page.
const printTitles = (book: Book): string => {
  const titles = book.sheets.flatMap(({ name, frozen: { rows, columns } }, at) => {
    if (rows === 0) return [];
    const across = columns === 0 ? "" : `${quoted(name)}!$A:$${columnLetters(columns)},`;
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${escapeText(`${across}${quoted(name)}!$1:$${rows}`)}</definedName>`;
  });
  return titles.length === 0 ? "" : `<definedNames>${titles.join("")}</definedNames>`;
};

const workbookXml = (book: Book): string =>
  `<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${book.sheets
    .map(({ name }, at) => `<sheet name="${escapeText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
    .join("")}</sheets>${printTitles(book)}</workbook>`;

const coreXml = (title: string): string =>
  `<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeText(title)}</dc:title></cp:coreProperties>`;

const encoder = new TextEncoder();

/** A workbook as bytes, plain Office Open XML without date or author: the same book gives the same bytes on every machine. */
export const writeBook = (book: Book): Uint8Array => {
  const sheetTargets = book.sheets.map((_, at) => [`${office}/worksheet`, `worksheets/sheet${at + 1}.xml`] as const);
  const parts: readonly (readonly [name: string, xml: string])[] = [
    ["[Content_Types].xml", contentTypes(book.sheets.length)],
    [
      "_rels/.rels",
      relationships([
        [`${office}/officeDocument`, "xl/workbook.xml"],
        [`${packaged}/relationships/metadata/core-properties`, "docProps/core.xml"],
      ]),
    ],
    ["docProps/core.xml", coreXml(book.title)],
    ["xl/workbook.xml", workbookXml(book)],
    ["xl/_rels/workbook.xml.rels", relationships([...sheetTargets, [`${office}/styles`, "styles.xml"]])],
    ["xl/styles.xml", styleSheet.xml()],
    ...book.sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet, at === 0)] as const),
  ];
  return writeZip(
    parts.map(([name, xml]) => ({
      name,
      bytes: encoder.encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`),
    })),
  );
};
