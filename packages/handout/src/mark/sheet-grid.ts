import { scanXml, type XmlTag } from "../xml/scan-xml.ts";
import { cellPlace } from "./cell-place.ts";

/** A cell where it stands in the XML of its sheet. */
export interface GridCell {
  readonly column: number;
  readonly style: number;
  /** Its first tag. */
  readonly start: number;
  readonly end: number;
}

export interface GridRow {
  readonly row: number;
  readonly tag: XmlTag;
  /** The start of the last tag, or the end of an empty row. */
  readonly closeStart: number;
  /** The format of cells that are not there. */
  readonly style: number | null;
  /** By column. */
  readonly cells: readonly GridCell[];
}

/** What marking needs to know of a sheet's XML. */
export interface SheetGrid {
  readonly prefix: string;
  readonly data: XmlTag;
  readonly dataClose: number;
  readonly rows: readonly GridRow[];
  /** The id of the relationship of the drawing that holds the shapes of comments. */
  readonly legacyDrawing: string | null;
  /** Where that element belongs when it is not there. */
  readonly legacyPlace: number;
  readonly columnStyle: (column: number) => number | null;
}

// What stands behind the drawing of the comments in a worksheet.
const afterLegacy = new Set([
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "AlternateContent",
  "webPublishItems",
  "tableParts",
  "extLst",
]);

const idOf = (attributes: XmlTag["attributes"]): string | null =>
  Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1] ?? null;

interface ColumnRange {
  readonly min: number;
  readonly max: number;
  readonly style: number | null;
}

const rangeOf = ({ min, max, style }: XmlTag["attributes"]): ColumnRange => ({
  min: Number(min),
  max: Number(max),
  style: style === undefined ? null : Number(style),
});

const isTrue = (word: string | undefined): boolean => word === "1" || word === "true";

/** Reads where rows and cells stand; `isWanted` rows have their cells, the others only their place. */
export const readSheetGrid = (text: string, isWanted: (row: number) => boolean): SheetGrid => {
  const rows: GridRow[] = [];
  const ranges: ColumnRange[] = [];
  const found: { root: XmlTag | null; data: XmlTag | null } = { root: null, data: null };
  let dataClose = 0;
  let rootClose = 0;
  let legacyDrawing: string | null = null;
  let legacyPlace: number | null = null;
  let row = 0;
  let column = 0;
  let cells: GridCell[] = [];
  const openers: Readonly<Record<number, (tag: XmlTag) => void>> = {
    0: (tag) => void (found.root = tag),
    1: (tag) => {
      if (tag.name === "sheetData") found.data = tag;
      else if (tag.name === "legacyDrawing") legacyDrawing = idOf(tag.attributes);
      else if (afterLegacy.has(tag.name)) legacyPlace ??= tag.start;
    },
    2: ({ name, attributes }) => {
      if (name === "col") ranges.push(rangeOf(attributes));
      if (name !== "row") return;
      row = attributes["r"] === undefined ? row + 1 : Number(attributes["r"]);
      column = 0;
      cells = [];
    },
    3: ({ name, attributes, start, end }) => {
      if (name !== "c") return;
      column = cellPlace(attributes["r"] ?? "")?.column ?? column + 1;
      if (isWanted(row)) cells.push({ column, style: Number(attributes["s"] ?? 0), start, end });
    },
  };
  scanXml(text, {
    open: (tag) => openers[tag.depth]?.(tag),
    close: (tag, at) => {
      if (tag.depth === 0) rootClose = at.start;
      if (tag.depth === 1 && tag.name === "sheetData") dataClose = at.start;
      if (tag.depth === 2 && tag.name === "row") {
        const style = isTrue(tag.attributes["customFormat"]) ? Number(tag.attributes["s"] ?? 0) : null;
        rows.push({ row, tag, closeStart: at.start, style, cells });
      }
    },
  });
  if (found.root === null || found.data === null) throw new RangeError("A sheet of the workbook has no cells.");
  return {
    prefix: found.root.prefix,
    data: found.data,
    dataClose,
    rows,
    legacyDrawing,
    legacyPlace: legacyPlace ?? rootClose,
    columnStyle: (wanted) => ranges.find(({ min, max }) => wanted >= min && wanted <= max)?.style ?? null,
  };
};
