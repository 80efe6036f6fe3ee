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

/** The attributes of a cell; the three that matter are nearly always the only ones, and short. */
const openCell = (
  text: string,
  from: number,
): { readonly cell: StoredCell; readonly end: number; readonly isEmpty: boolean } | null => {
  const cell: StoredCell = { reference: undefined, type: "n", style: 0, value: null, inline: "", formula: null };
  const tag = scanTag(text, from, (name, value) => {
    if (name === "r") cell.reference = value;
    else if (name === "s") cell.style = Number(value);
    else if (name === "t") cell.type = value;
  });
  return tag === null ? null : { cell, ...tag };
};

/** Reads one cell from behind "<c" as spreadsheet programs write it; -1 for anything else, which a whole XML parser must judge. */
export const scanCell = (text: string, from: number, cells: StoredCell[]): number => {
  const opened = openCell(text, from);
  if (opened === null) return -1;
  const { cell } = opened;
  cells.push(cell);
  if (opened.isEmpty) return opened.end;
  let at = skipBlanks(text, opened.end);
  for (;;) {
    if (text.startsWith("<v>", at)) {
      const { content, end } = scanText(text, at + 3, "</v>");
      cell.value = content;
      at = end;
    } else if (text.startsWith("</c>", at)) return at + 4;
    else if (text.startsWith("<f", at)) at = scanFormula(cell, text, at);
    else if (text.startsWith("<is>", at)) at = scanInline(cell, text, at);
    else return -1;
    if (at === -1) return -1;
    at = skipBlanks(text, at);
  }
};
