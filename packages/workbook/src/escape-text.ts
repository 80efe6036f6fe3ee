import { escapeXml } from "./escape-xml.ts";
import { unwritable } from "./unwritable.ts";

// XML loses a carriage return, and a spreadsheet takes its own way of writing a character for that character.
const unsafe = new RegExp(`${unwritable.source}|\\r|_(?=x[0-9A-Fa-f]{4}_)`, "g");

/** Text as the content or attribute of a workbook's XML; what XML has no character for is written as Excel does (_x000D_). */
export const escapeText = (text: string): string =>
  escapeXml(text.replaceAll(unsafe, (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`));
