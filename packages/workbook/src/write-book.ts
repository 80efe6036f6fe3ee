import { columnLetters } from "@coop-census/census";
import type { Book, BookSheet } from "./book.ts";
import { escapeText } from "./escape-text.ts";
import { quotedName } from "./quoted-name.ts";
import { sheetXml } from "./sheet-xml.ts";
import { newTextList } from "./text-list.ts";
import { openZip } from "./zip-stream.ts";

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
  `<Override PartName="/xl/sharedStrings.xml" ContentType="${sheetType}.sharedStrings+xml"/>` +
  '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>' +
  Array.from(
    { length: sheets },
    (_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${sheetType}.worksheet+xml"/>`,
  ).join("") +
  "</Types>";

type Sheets = readonly Pick<BookSheet<string>, "name" | "frozen" | "filter">[];

const definedName = (name: string, at: number, value: string, more = ""): string =>
  `<definedName name="_xlnm.${name}" localSheetId="${at}"${more}>${escapeText(value)}</definedName>`;

const absolute = (range: string): string => range.replaceAll(/([A-Z]+)(\d+)/g, "$$$1$$$2");

// The frozen rows and columns stand on every printed page; Excel wants each filter named too.
const definedNames = (sheets: Sheets): string => {
  const names = sheets.flatMap(({ name, frozen: { rows, columns }, filter }, at) => {
    const sheet = quotedName(name);
    const across = columns === 0 ? "" : `${sheet}!$A:$${columnLetters(columns)},`;
    return [
      ...(filter === undefined
        ? []
        : [definedName("_FilterDatabase", at, `${sheet}!${absolute(filter)}`, ' hidden="1"')]),
      ...(rows === 0 ? [] : [definedName("Print_Titles", at, `${across}${sheet}!$1:$${rows}`)]),
    ];
  });
  return names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`;
};

const workbookXml = (sheets: Sheets): string =>
  `<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${sheets
    .map(({ name }, at) => `<sheet name="${escapeText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
    .join("")}</sheets>${definedNames(sheets)}</workbook>`;

const coreXml = (title: string): string =>
  `<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeText(title)}</dc:title></cp:coreProperties>`;

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A workbook as bytes, plain Office Open XML without date or author: the same book gives the same bytes on every machine. */
export const writeBook = <Style extends string>({ title, styles, sheets }: Book<Style>): Uint8Array => {
  const sheetTargets = sheets.map((_, at) => [`${office}/worksheet`, `worksheets/sheet${at + 1}.xml`] as const);
  const zip = openZip();
  const add = (name: string, xml: Iterable<string>): void => zip.add(name, within(xml));
  add("[Content_Types].xml", [contentTypes(sheets.length)]);
  add("_rels/.rels", [
    relationships([
      [`${office}/officeDocument`, "xl/workbook.xml"],
      [`${packaged}/relationships/metadata/core-properties`, "docProps/core.xml"],
    ]),
  ]);
  add("docProps/core.xml", [coreXml(title)]);
  add("xl/workbook.xml", [workbookXml(sheets)]);
  add("xl/_rels/workbook.xml.rels", [
    relationships([
      ...sheetTargets,
      [`${office}/styles`, "styles.xml"],
      [`${office}/sharedStrings`, "sharedStrings.xml"],
    ]),
  ]);
  add("xl/styles.xml", [styles.xml()]);
  const texts = newTextList();
  for (const [at, sheet] of sheets.entries()) {
    add(`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet, { styles, texts, isFirst: at === 0 }));
  }
  add("xl/sharedStrings.xml", texts.xml());
  return zip.finish();
};

const within = function* (xml: Iterable<string>): Generator<string> {
  yield declaration;
  yield* xml;
};
