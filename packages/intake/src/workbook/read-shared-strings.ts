import type { Finding } from "@coop-census/census";
import { done, type Outcome, stopped } from "../finding/outcome.ts";
import { unreadable } from "../finding/unreadable.ts";
import type { Limits } from "../table/limits.ts";
import type { Archive } from "./archive.ts";
import { parseText } from "./parse-text.ts";
import { type ElementShape, makeScannedXml, type RowReading, type ScannedXml } from "./scanned-xml.ts";
import { makeSharedTexts, type SharedTexts } from "./shared-text.ts";
import { unescapeText } from "./unescape-text.ts";
import { unescapeXml } from "./unescape-xml.ts";
import { listenToXml } from "./xml-listener.ts";

const openings = ["><t>", '><t xml:space="preserve">'] as const;

const closing = "</t></si>";

const scanText: ElementShape<string>["scan"] = (text, from) => {
  const opening = openings.find((one) => text.startsWith(one, from));
  if (opening === undefined) return null;
  const start = from + opening.length;
  const end = text.indexOf("<", start);
  const element = text.startsWith(closing, end) ? unescapeXml(text.slice(start, end)) : null;
  return element === null ? null : { element, end: end + closing.length };
};

const textShape: ElementShape<string> = { around: /<sst(?:\s[^>]*)?>/, name: "si", scan: scanText };

/** Reads the texts that cells point to; phonetic readings (rPh) are no part of them. */
export const readSharedStrings = async (
  archive: Archive,
  part: string,
  limits: Limits,
  reading: RowReading,
): Promise<Outcome<SharedTexts>> => {
  const strings: string[] = [];
  let current = "";
  let isText = false;
  let isPhonetic = false;
  let xml: ScannedXml | null = null;
  const limit = (name: string, value: number): Finding =>
    unreadable("V01/limit", { limit: name, value: String(value), part });
  const take = (text: string): Finding | null => {
    if (text.length > limits.textLength) return limit("textLength", limits.textLength);
    strings.push(unescapeText(text));
    return strings.length > limits.sharedStrings ? limit("sharedStrings", limits.sharedStrings) : null;
  };
  const listener = listenToXml(part, limits, {
    open: (name) => {
      if (name === "sst") xml?.enter();
      if (name === "si") current = "";
      if (name === "rPh") isPhonetic = true;
      if (name === "t") isText = !isPhonetic;
      return null;
    },
    text: (text) => {
      if (isText) current += text;
      return current.length > limits.textLength ? limit("textLength", limits.textLength) : null;
    },
    close: (name) => {
      if (name === "t") isText = false;
      if (name === "rPh") isPhonetic = false;
      return name === "si" ? take(current) : null;
    },
  });
  xml = makeScannedXml(listener, textShape, take, reading);
  const finding = await parseText(archive, part, limits, xml);
  return finding === null ? done(makeSharedTexts(strings)) : stopped(finding);
};
