import type { Finding } from "@coop-census/census";
import type { Entry } from "yauzl";
import { done, type Outcome, stopped } from "../finding/outcome.ts";
import { unreadable } from "../finding/unreadable.ts";
import type { Limits } from "../table/limits.ts";
import type { Archive } from "./archive.ts";
import { brokenWorkbook } from "./open-archive.ts";

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
    const stream = await archive.zip.openReadStreamPromise(entry);
    for await (const chunk of stream) {
      if (!Buffer.isBuffer(chunk)) continue;
      inflated += chunk.length;
      spent.inflated += chunk.length;
      const finding = overLimit(entry, inflated, spent.inflated, limits) ?? take(chunk);
      if (finding !== null) return stopped(finding);
    }
  } catch (error) {
    return brokenWorkbook(error);
  }
  return done(null);
};
