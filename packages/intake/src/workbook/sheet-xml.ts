import type { Finding } from "@coop-census/census";
import { skipBlanks } from "./scan-cell.ts";
import { scanRow } from "./scan-row.ts";
import type { StoredRow } from "./stored-row.ts";
import type { XmlListener } from "./xml-listener.ts";

/** Whether ordinary rows are scanned, or the XML parser judges every one: the slow way, which must come to the same. */
export type RowReading = "scan" | "parse";

/** Hears a sheet's XML: ordinary rows are scanned, all else goes through the XML parser in its place. */
export interface SheetXml {
  readonly write: (text: string) => Finding | null;
  readonly close: () => Finding | null;
  /** The parser has heard the start of the rows: a comment cannot pretend it. */
  readonly enterRows: () => void;
}

/** No spreadsheet program writes a longer row; the parser, which keeps no text, judges it. */
const longestRow = 262_144;

/** What XML forbids in a text, or reads as something else. */
const unusual = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/;

const isPlain = (text: string): boolean => !unusual.test(text) && !text.includes("]]>");

const ends = "</row>";

/** Makes the hearer of one sheet's XML; `take` gets each scanned row, the listener hears the rest. */
export const makeSheetXml = (
  listener: XmlListener,
  take: (row: StoredRow) => Finding | null,
  reading: RowReading,
): SheetXml => {
  /** before: the rows have not begun. rows: between two rows. parser: all that follows is for the parser. */
  let state: "before" | "rows" | "parser" = reading === "scan" ? "before" : "parser";
  let pending = "";
  let hasEntered = false;
  let isFirstVersion: boolean | null = null;

  const begin = (): Finding | null => {
    const at = pending.indexOf("<sheetData>");
    if (at === -1) {
      // The tag may be cut in two.
      const kept = Math.min(pending.length, "<sheetData>".length - 1);
      const text = pending.slice(0, pending.length - kept);
      pending = pending.slice(pending.length - kept);
      return listener.write(text);
    }
    const end = at + "<sheetData>".length;
    const finding = listener.write(pending.slice(0, end));
    pending = pending.slice(end);
    state = hasEntered && isFirstVersion === true ? "rows" : "parser";
    return finding;
  };

  /** The parser hears the row at `from`. What is no plain element in it may reach beyond it: then scanning ends. */
  const parseRow = (from: number): { readonly at: number; readonly finding: Finding | null } => {
    const at = pending.indexOf(ends, from) + ends.length;
    const text = pending.slice(from, at);
    if (text.includes("<!") || text.includes("<?")) state = "parser";
    return { at, finding: listener.write(text) };
  };

  const scan = (): Finding | null => {
    const isScannable = isPlain(pending);
    const last = pending.lastIndexOf(ends);
    let at = skipBlanks(pending, 0);
    let finding: Finding | null = null;
    while (finding === null && pending.startsWith("<row", at)) {
      const isWhole = at < last || pending.charAt(pending.indexOf(">", at) - 1) === "/";
      const scanned = isScannable && isWhole ? scanRow(pending, at + "<row".length) : null;
      if (scanned !== null) {
        finding = take(scanned.row);
        at = scanned.end;
      } else if (at < last) ({ at, finding } = parseRow(at));
      else break;
      if (state === "parser") break;
      at = skipBlanks(pending, at);
    }
    pending = pending.slice(at);
    // A row or its first tag may be cut in two; anything else, also the end of the rows, is for the parser.
    const isCut = pending.startsWith("<row") ? pending.length <= longestRow : pending.length < "</sheetData>".length;
    if (!isCut) state = "parser";
    return finding;
  };

  const flush = (): Finding | null => {
    const text = pending;
    pending = "";
    return listener.write(text);
  };

  const step = (): Finding | null => {
    const finding = (state === "before" ? begin() : null) ?? (state === "rows" ? scan() : null);
    return finding ?? (state === "parser" ? flush() : null);
  };

  return {
    write: (text) => {
      pending += text;
      isFirstVersion ??= !/^\s*<\?xml[^>]*version\s*=\s*["']1\.1/.test(pending.slice(0, 200));
      return step();
    },
    close: () => flush() ?? listener.close(),
    enterRows: () => {
      hasEntered = true;
    },
  };
};
