import type { Finding } from "@coop-census/census";
import { unreadable } from "../finding/unreadable.ts";
import type { Limits } from "../table/limits.ts";
import type { Archive } from "../workbook/archive.ts";
import type { WantedSheets } from "../workbook/workbook.ts";
import type { PartHandlers } from "../workbook/xml-listener.ts";
import { readOdsCell } from "./ods-cell.ts";
import { makeOdsSheet, type OdsSheet } from "./ods-sheet.ts";

/** A table of the document; `sheet` is null where it is not wanted. */
export interface OdsTable {
  readonly name: string;
  readonly isHidden: boolean;
  /** A copy that the program keeps of another file's table. */
  isExternal: boolean;
  readonly sheet: OdsSheet | null;
}

export interface TableCollector {
  readonly handlers: PartHandlers;
  readonly tables: readonly OdsTable[];
  readonly isSpreadsheet: () => boolean;
}

type Attributes = Readonly<Record<string, string>>;

/** Every program writes these prefixes; with others the values would be looked for in vain. */
const namespaces = {
  "xmlns:office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
  "xmlns:table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
  "xmlns:text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
} as const;

const repeatLimit = 16_777_216;

const repeats = (attributes: Attributes, name: string): number => {
  const number = Number(attributes[name] ?? "1");
  return Number.isInteger(number) && number >= 1 ? Math.min(number, repeatLimit) : 1;
};

const isUnseen = (attributes: Attributes): boolean =>
  ["collapse", "filter"].includes(attributes["table:visibility"] ?? "");

const valueOf = (attributes: Attributes): string | null =>
  attributes["office:value"] ??
  attributes["office:date-value"] ??
  attributes["office:boolean-value"] ??
  attributes["office:time-value"] ??
  attributes["office:string-value"] ??
  null;

const spaces: ReadonlyMap<string, (attributes: Attributes) => string> = new Map([
  ["s", (attributes: Attributes) => " ".repeat(Math.min(Number(attributes["text:c"] ?? "1") || 1, 1_000))],
  ["tab", () => "\t"],
  ["line-break", () => "\n"],
]);

const cellNames = new Set(["table-cell", "covered-table-cell"]);

/** What stands in a cell beside its own text: notes, drawings, a table in a table. */
const aside = new Set(["annotation", "frame", "shapes", "table", "detective", "custom-shape", "control"]);

/** Gathers the tables of content.xml from the events of an XML parser. */
export const collectTables = ({ spent }: Archive, limits: Limits, wanted: WantedSheets): TableCollector => {
  const tables: OdsTable[] = [];
  const hiddenStyles = new Set<string>();
  let styleName = "";
  let isSpreadsheet = false;
  let table: OdsTable | null = null;
  let row: Attributes | null = null;
  let cell: Attributes | null = null;
  let paragraphs: string[] = [];
  let length = 0;
  let isParagraph = false;
  /** How deep in something beside the cells. */
  let asideDepth = 0;

  const limit = (name: string, value: number): Finding =>
    unreadable("V01/limit", { limit: name, value: String(value) }, { sheet: table?.name ?? null });

  const openTable = (attributes: Attributes): Finding | null => {
    const isHidden = hiddenStyles.has(attributes["table:style-name"] ?? "");
    const name = attributes["table:name"] ?? "";
    const sheet = isHidden === (wanted === "hidden") ? makeOdsSheet(name, limits, spent) : null;
    table = { name, isHidden, isExternal: false, sheet };
    tables.push(table);
    return tables.length > limits.sheets ? limit("sheets", limits.sheets) : null;
  };

  const openCell = (attributes: Attributes): null => {
    cell = attributes;
    paragraphs = [];
    length = 0;
    return null;
  };

  const closeCell = (attributes: Attributes): Finding | null => {
    cell = null;
    const formula = attributes["table:formula"] ?? null;
    const content = readOdsCell({
      type: attributes["office:value-type"] ?? null,
      isError: attributes["calcext:value-type"] === "error",
      value: valueOf(attributes),
      formula,
      currency: attributes["office:currency"] ?? null,
      text: paragraphs.join("\n"),
    });
    const isFormula = formula !== null && content !== null && content.text !== `=${formula}`;
    return (
      table?.sheet?.addCell({
        content,
        isFormula,
        repeated: repeats(attributes, "table:number-columns-repeated"),
        columns: repeats(attributes, "table:number-columns-spanned"),
        rows: repeats(attributes, "table:number-rows-spanned"),
      }) ?? null
    );
  };

  const addText = (text: string): Finding | null => {
    paragraphs[paragraphs.length - 1] += text;
    length += text.length;
    return length > limits.textLength ? limit("textLength", limits.textLength) : null;
  };

  const openInCell = (name: string, attributes: Attributes): Finding | null => {
    if (aside.has(name)) asideDepth = 1;
    else if (name === "p" || name === "h") {
      isParagraph = true;
      paragraphs.push("");
    } else if (isParagraph) return addText(spaces.get(name)?.(attributes) ?? "");
    return null;
  };

  const openInTable = (name: string, attributes: Attributes): Finding | null => {
    if (cellNames.has(name) && row !== null) return openCell(attributes);
    if (name === "table-row") {
      row = attributes;
      table?.sheet?.openRow();
    } else if (name === "table-column") {
      table?.sheet?.addColumns(repeats(attributes, "table:number-columns-repeated"), isUnseen(attributes));
    } else if (name === "table-source" && table !== null) table.isExternal = true;
    else if (aside.has(name)) asideDepth = 1;
    return null;
  };

  const openOutside = (name: string, attributes: Attributes): Finding | null => {
    if (name === "document-content") {
      const isUsual = Object.entries(namespaces).every(([prefix, uri]) => attributes[prefix] === uri);
      return isUsual ? null : unreadable("V01/broken-workbook", { reason: "content.xml has unusual namespaces" });
    }
    if (name === "style") styleName = attributes["style:name"] ?? "";
    if (name === "table-properties" && attributes["table:display"] === "false") hiddenStyles.add(styleName);
    if (name === "spreadsheet") isSpreadsheet = true;
    return name === "table" && isSpreadsheet ? openTable(attributes) : null;
  };

  const open = (name: string, attributes: Attributes): Finding | null => {
    if (asideDepth > 0) asideDepth += 1;
    else if (cell !== null) return openInCell(name, attributes);
    else return table === null ? openOutside(name, attributes) : openInTable(name, attributes);
    return null;
  };

  const closeRow = (attributes: Attributes): Finding | null => {
    row = null;
    return table?.sheet?.closeRow(repeats(attributes, "table:number-rows-repeated"), isUnseen(attributes)) ?? null;
  };

  const close = (name: string): Finding | null => {
    if (asideDepth > 0) asideDepth -= 1;
    else if (cell !== null && cellNames.has(name)) return closeCell(cell);
    else if (cell !== null && (name === "p" || name === "h")) isParagraph = false;
    else if (row !== null && name === "table-row") return closeRow(row);
    else if (name === "table") table = null;
    return null;
  };

  const text = (written: string): Finding | null =>
    asideDepth === 0 && cell !== null && isParagraph ? addText(written.replaceAll(/[ \t\r\n]+/g, " ")) : null;

  return { handlers: { open, text, close }, tables, isSpreadsheet: () => isSpreadsheet };
};
