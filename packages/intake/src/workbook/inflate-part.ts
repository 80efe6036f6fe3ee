import type { Readable } from "node:stream";
import { createInflateRaw } from "node:zlib";
import type { Finding } from "@coop-census/census";
import type { Entry, ZipFile } from "yauzl";
import { done, type Outcome, stopped } from "../finding/outcome.ts";
import { unreadable } from "../finding/unreadable.ts";
import type { Limits } from "../table/limits.ts";
import type { Archive } from "./archive.ts";
import { brokenWorkbook } from "./open-archive.ts";

/** Larger than the default, since each chunk costs a turn of the event loop. */
const chunkSize = 128 * 1024;

const deflated = 8;

/** The bytes of an entry as they inflate; a method that is neither stored nor deflated rejects. */
const openEntry = async (zip: ZipFile, entry: Entry): Promise<Readable> => {
  if (entry.compressionMethod !== deflated) return zip.openReadStreamPromise(entry);
  const packed = await zip.openReadStreamPromise(entry, { decodeFileData: false });
  const inflating = createInflateRaw({ chunkSize });
  packed.on("error", (error) => inflating.destroy(error));
  return packed.pipe(inflating);
};

const overLimit = (entry: Entry, inflated: number, whole: number, limits: Limits): Finding | null => {
  const limit = (name: string, value: number): Finding =>
    unreadable("V01/limit", { limit: name, value: String(value), part: entry.fileName });
  if (whole > limits.inflatedBytes) return limit("inflatedBytes", limits.inflatedBytes);
  const isSuspect = inflated > limits.ratioFrom && inflated > limits.ratio * Math.max(1, entry.compressedSize);
  return isSuspect ? limit("ratio", limits.ratio) : null;
};

/**
 * Gives the bytes of one part as it inflates, until `take` gives a finding. The limits are held against what the archive
 * declares before anything is inflated, and against what really comes out, whatever it declares.
 */
export const inflatePart = async (
  archive: Archive,
  part: string,
  limits: Limits,
  take: (chunk: Buffer) => Finding | null,
): Promise<Outcome<null>> => {
  const entry = archive.entries.get(part.toLowerCase());
  if (entry === undefined) {
    return stopped(unreadable("V01/broken-workbook", { part, reason: "the part is missing" }));
  }
  const { spent } = archive;
  const declared = overLimit(entry, entry.uncompressedSize, spent.inflated + entry.uncompressedSize, limits);
  if (declared !== null) return stopped(declared);
  let inflated = 0;
  try {
    for await (const chunk of await openEntry(archive.zip, entry)) {
      if (!Buffer.isBuffer(chunk)) continue;
      inflated += chunk.length;
      spent.inflated += chunk.length;
      if (inflated > entry.uncompressedSize) return brokenWorkbook(`${part} inflates to more than it declares`);
      const finding = overLimit(entry, inflated, spent.inflated, limits) ?? take(chunk);
      if (finding !== null) return stopped(finding);
    }
    if (inflated < entry.uncompressedSize) return brokenWorkbook(`${part} inflates to less than it declares`);
  } catch (error) {
    return brokenWorkbook(error);
  }
  return done(null);
};
