import { done, type Outcome } from "../finding/outcome.ts";
import { unreadable } from "../finding/unreadable.ts";
import type { Limits } from "../table/limits.ts";
import { findControl } from "../text/find-control.ts";
import type { Archive } from "./archive.ts";
import { parsePart } from "./parse-part.ts";
import type { SharedText } from "./shared-text.ts";
import { unescapeText } from "./unescape-text.ts";

const sharedText = (text: string): SharedText => ({
  cell: text.trim() === "" ? null : { kind: "text", text },
  control: findControl(text),
});

/** Reads the texts that cells point to; phonetic readings (rPh) are no part of them. */
export const readSharedStrings = async (
  archive: Archive,
  part: string,
  limits: Limits,
): Promise<Outcome<readonly SharedText[]>> => {
  const strings: SharedText[] = [];
  let current = "";
  let isText = false;
  let isPhonetic = false;
  const limit = (name: string, value: number) => unreadable("V01/limit", { limit: name, value: String(value), part });
  const parsed = await parsePart(archive, part, limits, {
    open: (name) => {
      if (name === "si") current = "";
      if (name === "rPh") isPhonetic = true;
      if (name === "t") isText = !isPhonetic;
      return null;
    },
    text: (text) => {
      if (!isText) return null;
      current += text;
      return current.length > limits.textLength ? limit("textLength", limits.textLength) : null;
    },
    close: (name) => {
      if (name === "t") isText = false;
      if (name === "rPh") isPhonetic = false;
      if (name !== "si") return null;
      strings.push(sharedText(unescapeText(current)));
      return strings.length > limits.sharedStrings ? limit("sharedStrings", limits.sharedStrings) : null;
    },
  });
  return parsed.ok ? done(strings) : parsed;
};
