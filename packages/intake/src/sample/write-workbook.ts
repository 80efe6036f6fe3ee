import { columnLetters } from "@coop-census/census";
import type { SheetCell } from "../table/sheet.ts";
import { zipArchive } from "./zip-archive.ts";

export interface WrittenSheet {
  readonly name: string;
  readonly rows: readonly (readonly (SheetCell | null)[])[];
  readonly merged?: readonly string[];
  readonly state?: string;
}

export interface WorkbookStyle {
  /** Texts in the cells themselves instead of a shared list. */
  readonly inline: boolean;
  /** Rows and cells that say where they are. */
  readonly references: boolean;
}

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;").replaceAll("\r", "_x000D_");

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006/relationships";

const sheetXml = ({ rows, merged = [] }: WrittenSheet, style: WorkbookStyle, strings: string[]): string => {
  const cellXml = (cell: SheetCell | null, row: number, column: number): string => {
    const r = style.references ? ` r="${columnLetters(column)}${row}"` : "";
    if (cell === null) return style.references ? "" : "<c/>";
    if (cell.kind === "number") return `<c${r}><v>${cell.value}</v></c>`;
    if (cell.kind === "date") return `<c${r} s="1"><v>${cell.serial ?? ""}</v></c>`;
    if (style.inline) return `<c${r} t="inlineStr"><is><t xml:space="preserve">${escape(cell.text)}</t></is></c>`;
    return `<c${r} t="s"><v>${strings.push(cell.text) - 1}</v></c>`;
  };
  const body = rows
    .map((cells, index) => {
      const r = style.references ? ` r="${index + 1}"` : "";
      return `<row${r}>${cells.map((cell, at) => cellXml(cell, index + 1, at + 1)).join("")}</row>`;
    })
    .join("");
  const merges = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join("");
  return `<worksheet xmlns="${main}"><sheetData>${body}</sheetData>${merges === "" ? "" : `<mergeCells>${merges}</mergeCells>`}</worksheet>`;
};

/** Writes a workbook for tests. */
export const writeWorkbook = (sheets: readonly WrittenSheet[], style: WorkbookStyle): Buffer => {
  const strings: string[] = [];
  const bodies = sheets.map((sheet) => sheetXml(sheet, style, strings));
  const list = sheets
    .map(
      ({ name, state }, at) =>
        `<sheet name="${escape(name)}" sheetId="${at + 1}"${state === undefined ? "" : ` state="${state}"`} r:id="rId${at + 1}"/>`,
    )
    .join("");
  const relationships = [
    ...sheets.map(
      (_, at) => `<Relationship Id="rId${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
    ),
    `<Relationship Id="rIdS" Type="${office}/sharedStrings" Target="/xl/sharedStrings.xml"/>`,
    `<Relationship Id="rIdT" Type="${office}/styles" Target="styles.xml"/>`,
  ].join("");
  const parts: readonly (readonly [string, string])[] = [
    [
      "_rels/.rels",
      `<Relationships xmlns="${packaged}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    ["xl/workbook.xml", `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${list}</sheets></workbook>`],
    ["xl/_rels/workbook.xml.rels", `<Relationships xmlns="${packaged}">${relationships}</Relationships>`],
    [
      "xl/styles.xml",
      `<styleSheet xmlns="${main}"><numFmts><numFmt numFmtId="170" formatCode="DD/MM/YYYY"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>`,
    ],
    [
      "xl/sharedStrings.xml",
      `<sst xmlns="${main}">${strings.map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`).join("")}</sst>`,
    ],
    ...bodies.map((body, at) => [`xl/worksheets/sheet${at + 1}.xml`, body] as const),
  ];
  return zipArchive(
    parts.map(([name, text]) => ({ name, bytes: Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${text}`) })),
  );
};
