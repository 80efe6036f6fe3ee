import type { SheetCell } from "../table/sheet.ts";
import type { WrittenSheet } from "./write-workbook.ts";
import { zipArchive } from "./zip-archive.ts";

const escape = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll("\t", "<text:tab/>")
    .replaceAll(/ {2,}/g, (run) => `<text:s text:c="${run.length}"/>`);

const paragraphs = (text: string): string =>
  text
    .split("\n")
    .map((line) => `<text:p>${escape(line)}</text:p>`)
    .join("");

const cellXml = (cell: SheetCell | null): string => {
  if (cell === null) return "<table:table-cell/>";
  if (cell.kind === "number") {
    return `<table:table-cell office:value-type="float" office:value="${cell.value}"><text:p>${cell.text}</text:p></table:table-cell>`;
  }
  if (cell.kind === "date") {
    return `<table:table-cell office:value-type="date" office:date-value="${cell.text}"><text:p>shown</text:p></table:table-cell>`;
  }
  return `<table:table-cell office:value-type="string">${paragraphs(cell.text)}</table:table-cell>`;
};

const head = ["office", "table", "text", "style", "calcext"]
  .map((prefix) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${prefix}:1.0"`)
  .join(" ");

/** Writes the archive around the tables of a content.xml, for tests. */
export const odsAround = (
  tables: string,
  more: readonly { readonly name: string; readonly bytes: Buffer }[] = [],
): Buffer =>
  zipArchive([
    { name: "mimetype", bytes: Buffer.from("application/vnd.oasis.opendocument.spreadsheet") },
    {
      name: "content.xml",
      bytes: Buffer.from(
        `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${head}><office:automatic-styles><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
      ),
    },
    ...more,
  ]);

/** Writes an OpenDocument spreadsheet for tests, padded with blank rows as the programs do. */
export const writeOds = (sheets: readonly WrittenSheet[]): Buffer =>
  odsAround(
    sheets
      .map(({ name, rows, state }) => {
        const body = rows.map(
          (cells) =>
            `<table:table-row>${cells.map(cellXml).join("")}<table:table-cell table:number-columns-repeated="16000"/></table:table-row>`,
        );
        const style = state === undefined ? "ta1" : "ta2";
        return `<table:table table:name="${escape(name)}" table:style-name="${style}"><table:table-column table:number-columns-repeated="16384"/>${body.join("")}<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>`;
      })
      .join(""),
  );
