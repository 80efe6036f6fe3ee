import type { Finding } from "@coop-census/census";
import { SaxesParser } from "saxes";
import { unreadable } from "../finding/unreadable.ts";
import type { Limits } from "../table/limits.ts";

/** What a part's reader hears. Names are without prefix; a finding that a handler gives stops the reading. */
export interface PartHandlers {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => Finding | null;
  readonly text?: (text: string) => Finding | null;
  readonly close?: (name: string) => Finding | null;
}

/** Hears XML that comes in pieces. */
export interface XmlListener {
  readonly write: (text: string) => Finding | null;
  readonly close: () => Finding | null;
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** The parser holds a text until its end comes; each character may be written as an entity of this length. */
const longestCharacter = 12;

/** Makes a listener that refuses document types (hence entities), XML that is not well formed, and endless texts. */
export const listenToXml = (part: string, limits: Limits, handlers: PartHandlers): XmlListener => {
  const broken = (reason: string): Finding => unreadable("V01/broken-workbook", { part, reason });
  // Without namespaces attribute values are plain text.
  const parser = new SaxesParser({ xmlns: false });
  let finding: Finding | null = null;
  let unheard = 0;
  parser.on("doctype", () => {
    finding ??= broken("it declares a document type (DTD)");
  });
  parser.on("error", (error) => {
    // Line and column count what the parser was given, which is not all of the part.
    finding ??= broken(error.message.replace(/^\d+:\d+: /, ""));
  });
  parser.on("opentag", ({ name, attributes }) => {
    unheard = 0;
    finding ??= handlers.open(localName(name), attributes);
  });
  const hear = (text: string): void => {
    unheard = 0;
    finding ??= handlers.text?.(text) ?? null;
  };
  parser.on("text", hear);
  parser.on("cdata", hear);
  parser.on("comment", () => {
    unheard = 0;
  });
  parser.on("closetag", ({ name }) => {
    unheard = 0;
    finding ??= handlers.close?.(localName(name)) ?? null;
  });
  return {
    write: (text) => {
      unheard += text.length;
      parser.write(text);
      if (finding === null && unheard > limits.textLength * longestCharacter + 65_536) {
        finding = unreadable("V01/limit", { limit: "textLength", value: String(limits.textLength), part });
      }
      return finding;
    },
    close: () => {
      parser.close();
      return finding;
    },
  };
};
