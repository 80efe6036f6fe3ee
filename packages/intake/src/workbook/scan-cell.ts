import { excelBounds } from "./excel-bounds.ts";
import { scanTag } from "./scan-tag.ts";
import type { StoredCell } from "./stored-row.ts";
import { unescapeXml } from "./unescape-xml.ts";

/** Passes the blanks between elements. */
export const skipBlanks = (text: string, from: number): number => {
  let at = from;
  for (let code = text.charCodeAt(at); code === 0x20 || code === 0x0a || code === 0x09; code = text.charCodeAt(at))
    at += 1;
  return at;
};

/** The text up to the closing tag, which must come next; -1 as end when another element or an unknown entity does. */
const scanText = (text: string, from: number, closing: string): { readonly content: string; readonly end: number } => {
  const end = text.indexOf("<", from);
  const content = end === -1 || !text.startsWith(closing, end) ? null : unescapeXml(text.slice(from, end));
  return content === null ? { content: "", end: -1 } : { content, end: end + closing.length };
};

const ignore = (): void => undefined;

const scanFormula = (cell: StoredCell, text: string, at: number): number => {
  const tag = scanTag(text, at + 2, ignore);
  if (tag === null) return -1;
  cell.formula = "";
  if (tag.isEmpty) return tag.end;
  const { content, end } = scanText(text, tag.end, "</f>");
  cell.formula = content;
  return end;
};

const preserved = '<t xml:space="preserve">';

const scanInline = (cell: StoredCell, text: string, at: number): number => {
  const inside = at + "<is>".length;
  const opening = text.startsWith("<t>", inside) ? 3 : text.startsWith(preserved, inside) ? preserved.length : -1;
  if (opening === -1) return -1;
  const { content, end } = scanText(text, inside + opening, "</t>");
  cell.inline += content;
  return end !== -1 && text.startsWith("</is>", end) ? end + "</is>".length : -1;
};

const isAttribute = (text: string, at: number, letter: number): boolean =>
  text.charCodeAt(at) === 0x20 &&
  text.charCodeAt(at + 1) === letter &&
  text.charCodeAt(at + 2) === 0x3d &&
  text.charCodeAt(at + 3) === 0x22;

/** Behind r="AB12", whose column it notes; -1 when it is not of the row. */
const usualReference = (cell: StoredCell, text: string, from: number, rowText: string): number => {
  let at = from;
  let column = 0;
  for (let letter = text.charCodeAt(at) - 64; letter >= 1 && letter <= 26; letter = text.charCodeAt(at) - 64) {
    column = column * 26 + letter;
    at += 1;
  }
  const isOfRow = at > from && at - from <= 3 && text.startsWith(rowText, at);
  const end = at + rowText.length;
  if (!isOfRow || text.charCodeAt(end) !== 0x22 || column > excelBounds.columns) return -1;
  cell.column = column;
  return end + 1;
};

/** Behind s="12", whose number it notes. */
const usualStyle = (cell: StoredCell, text: string, from: number): number => {
  let at = from;
  let style = 0;
  for (let digit = text.charCodeAt(at) - 48; digit >= 0 && digit <= 9; digit = text.charCodeAt(at) - 48) {
    style = style * 10 + digit;
    at += 1;
  }
  cell.style = style;
  return at > from && at - from < 9 && text.charCodeAt(at) === 0x22 ? at + 1 : -1;
};

const types = ["s", "n", "str", "inlineStr", "b", "e", "d"] as const;

/** Behind t="str", whose word it notes. */
const usualType = (cell: StoredCell, text: string, from: number): number => {
  for (const type of types) {
    if (!text.startsWith(type, from) || text.charCodeAt(from + type.length) !== 0x22) continue;
    cell.type = type;
    return from + type.length + 1;
  }
  return -1;
};

/** The attributes of a cell as they nearly always are: r, then s, then t, each once or not at all. */
const openUsual = (cell: StoredCell, text: string, from: number, rowText: string): number => {
  let at = from;
  if (isAttribute(text, at, 0x72)) {
    at = rowText === "" ? -1 : usualReference(cell, text, at + 4, rowText);
    if (at === -1) return -1;
  }
  if (isAttribute(text, at, 0x73)) {
    at = usualStyle(cell, text, at + 4);
    if (at === -1) return -1;
  }
  return isAttribute(text, at, 0x74) ? usualType(cell, text, at + 4) : at;
};

const clear = (cell: StoredCell): void => {
  cell.reference = undefined;
  cell.column = 0;
  cell.type = "n";
  cell.style = 0;
  cell.value = null;
  cell.inline = "";
  cell.formula = null;
};

/** Where the tag ends; negative when the cell is empty, 0 when a whole XML parser must judge it. */
const openCell = (cell: StoredCell, text: string, from: number, rowText: string): number => {
  clear(cell);
  const at = openUsual(cell, text, from, rowText);
  if (at !== -1 && text.charCodeAt(at) === 0x3e) return at + 1;
  if (at !== -1 && text.charCodeAt(at) === 0x2f && text.charCodeAt(at + 1) === 0x3e) return -(at + 2);
  clear(cell);
  const tag = scanTag(text, from, (name, value) => {
    if (name === "r") cell.reference = value;
    else if (name === "s") cell.style = Number(value);
    else if (name === "t") cell.type = value;
  });
  return tag === null ? 0 : tag.isEmpty ? -tag.end : tag.end;
};

/** Reads one cell from behind "<c" as spreadsheet programs write it; -1 for anything else, which a whole XML parser must judge. */
export const scanCell = (cell: StoredCell, text: string, from: number, rowText: string): number => {
  const opened = openCell(cell, text, from, rowText);
  if (opened <= 0) return opened === 0 ? -1 : -opened;
  let at = opened;
  for (;;) {
    at = skipBlanks(text, at);
    if (text.startsWith("<v>", at)) {
      const end = text.indexOf("<", at + 3);
      const content = text.startsWith("</v>", end) ? unescapeXml(text.slice(at + 3, end)) : null;
      if (content === null) return -1;
      cell.value = content;
      at = end + 4;
    } else if (text.startsWith("</c>", at)) return at + 4;
    else if (text.startsWith("<f", at)) at = scanFormula(cell, text, at);
    else if (text.startsWith("<is>", at)) at = scanInline(cell, text, at);
    else return -1;
    if (at === -1) return -1;
  }
};
