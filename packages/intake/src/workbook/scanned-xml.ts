import type { Finding } from "@coop-census/census";
import { skipBlanks } from "./scan-cell.ts";
import type { XmlListener } from "./xml-listener.ts";

/** Whether ordinary rows are scanned, or the XML parser judges every one: the slow way, which must come to the same. */
export type RowReading = "scan" | "parse";

/** The many small elements that a part consists of: rows of a sheet, texts of a list. */
export interface ElementShape<Element> {
  /** The tag that they stand in, with all its attributes. */
  readonly around: RegExp;
  readonly name: string;
  /** Reads one from behind its name; null for anything unusual, which the parser must judge. */
  readonly scan: (text: string, from: number) => { readonly element: Element; readonly end: number } | null;
}

/** Hears a part's XML: ordinary elements are scanned, all else goes through the XML parser in its place. */
export interface ScannedXml {
  readonly write: (text: string) => Finding | null;
  readonly close: () => Finding | null;
  /** The parser has heard the tag around the elements: a comment cannot pretend it. */
  readonly enter: () => void;
}

/** Longer ones are for the parser, which keeps no text. */
const longest = 262_144;

/** What XML forbids in a text, or reads as something else. */
const unusual = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/;

const isPlain = (text: string): boolean => !unusual.test(text) && !text.includes("]]>");

/** Makes the hearer of one part's XML; `take` gets each scanned element, the listener hears the rest. */
export const makeScannedXml = <Element>(
  listener: XmlListener,
  { around, name, scan: scanElement }: ElementShape<Element>,
  take: (element: Element) => Finding | null,
  reading: RowReading,
): ScannedXml => {
  const begins = `<${name}`;
  const ends = `</${name}>`;
  /** before: the elements have not begun. within: between two. parser: all that follows is for the parser. */
  let state: "before" | "within" | "parser" = reading === "scan" ? "before" : "parser";
  let pending = "";
  let hasEntered = false;
  let isFirstVersion: boolean | null = null;

  const begin = (): Finding | null => {
    const match = around.exec(pending);
    // The tag may be cut in two.
    const cut = pending.lastIndexOf("<");
    const end =
      match === null ? (cut > pending.lastIndexOf(">") ? cut : pending.length) : match.index + match[0].length;
    const finding = listener.write(pending.slice(0, end));
    pending = pending.slice(end);
    if (match !== null) state = hasEntered && isFirstVersion === true ? "within" : "parser";
    return finding;
  };

  /** The parser hears the element at `from`. What is no plain element in it may reach beyond it: then scanning ends. */
  const parseElement = (from: number): { readonly at: number; readonly finding: Finding | null } => {
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
    while (finding === null && pending.startsWith(begins, at)) {
      const isWhole = at < last || pending.charAt(pending.indexOf(">", at) - 1) === "/";
      const scanned = isScannable && isWhole ? scanElement(pending, at + begins.length) : null;
      if (scanned !== null) {
        finding = take(scanned.element);
        at = scanned.end;
      } else if (at < last) ({ at, finding } = parseElement(at));
      else break;
      if (state === "parser") break;
      at = skipBlanks(pending, at);
    }
    pending = pending.slice(at);
    // An element or its first tag may be cut in two; anything else, also the end of them all, is for the parser.
    const isCut = pending.startsWith(begins) ? pending.length <= longest : pending.length < begins.length;
    if (!isCut) state = "parser";
    return finding;
  };

  const flush = (): Finding | null => {
    const text = pending;
    pending = "";
    return listener.write(text);
  };

  const step = (): Finding | null => {
    const finding = (state === "before" ? begin() : null) ?? (state === "within" ? scan() : null);
    return finding ?? (state === "parser" ? flush() : null);
  };

  return {
    write: (text) => {
      pending += text;
      isFirstVersion ??= !/^\s*<\?xml[^>]*version\s*=\s*["']1\.1/.test(pending.slice(0, 200));
      return step();
    },
    close: () => flush() ?? listener.close(),
    enter: () => {
      hasEntered = true;
    },
  };
};
