import type { Finding } from "@coop-census/census";
import { SaxesParser } from "saxes";
import type { Entry } from "yauzl";
import { done, type Outcome, stopped } from "../finding/outcome.ts";
import { unreadable } from "../finding/unreadable.ts";
import type { Limits } from "../table/limits.ts";
import type { Archive } from "./archive.ts";
import { brokenWorkbook } from "./open-archive.ts";

/** What a part's reader hears. Names are without prefix; a finding that a handler gives stops the reading. */
export interface PartHandlers {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => Finding | null;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => Finding | null;
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

const broken = (part: string, reason: string): Finding => unreadable("V01/broken-workbook", { part, reason });

interface Listener {
  readonly write: (text: string) => void;
  readonly close: () => void;
  readonly stoppedBy: () => Finding | null;
}

const listen = (part: string, handlers: PartHandlers): Listener => {
  // Without namespaces attribute values are plain text.
  const parser = new SaxesParser({ xmlns: false });
  let finding: Finding | null = null;
  parser.on("doctype", () => {
    finding ??= broken(part, "it declares a document type (DTD)");
  });
  parser.on("error", (error) => {
    finding ??= broken(part, error.message);
  });
  parser.on("opentag", ({ name, attributes }) => {
    finding ??= handlers.open(localName(name), attributes);
  });
  parser.on("text", (text) => {
    if (finding === null) handlers.text?.(text);
  });
  parser.on("cdata", (text) => {
    if (finding === null) handlers.text?.(text);
  });
  parser.on("closetag", ({ name }) => {
    finding ??= handlers.close?.(localName(name)) ?? null;
  });
  return { write: (text) => parser.write(text), close: () => parser.close(), stoppedBy: () => finding };
};

/** Counted on the bytes that come out, whatever the archive declares. */
const overLimit = (entry: Entry, inflated: number, archive: Archive, limits: Limits): Finding | null => {
  const limit = (name: string, value: number): Finding =>
    unreadable("V01/limit", { limit: name, value: String(value), part: entry.fileName });
  if (archive.spent.inflated > limits.inflatedBytes) return limit("inflatedBytes", limits.inflatedBytes);
  const isSuspect = inflated > limits.ratioFrom && inflated > limits.ratio * Math.max(1, entry.compressedSize);
  return isSuspect ? limit("ratio", limits.ratio) : null;
};

const encodingOf = (first: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" => {
  if (first[0] === 0xff && first[1] === 0xfe) return "utf-16le";
  return first[0] === 0xfe && first[1] === 0xff ? "utf-16be" : "utf-8";
};

/** Parses one part of the workbook as it inflates; nothing is kept but what the handlers keep. */
export const parsePart = async (
  archive: Archive,
  part: string,
  limits: Limits,
  handlers: PartHandlers,
): Promise<Outcome<null>> => {
  const entry = archive.entries.get(part.toLowerCase());
  if (entry === undefined) return stopped(broken(part, "the part is missing"));
  const listener = listen(part, handlers);
  let inflated = 0;
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  try {
    const stream = await archive.zip.openReadStreamPromise(entry);
    for await (const chunk of stream) {
      if (!(chunk instanceof Uint8Array)) continue;
      inflated += chunk.length;
      archive.spent.inflated += chunk.length;
      const over = overLimit(entry, inflated, archive, limits);
      if (over !== null) return stopped(over);
      decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
      listener.write(decoder.decode(chunk, { stream: true }));
      const finding = listener.stoppedBy();
      if (finding !== null) return stopped(finding);
    }
    listener.write(decoder?.decode() ?? "");
    listener.close();
  } catch (error) {
    return brokenWorkbook(error);
  }
  const finding = listener.stoppedBy();
  return finding === null ? done(null) : stopped(finding);
};
