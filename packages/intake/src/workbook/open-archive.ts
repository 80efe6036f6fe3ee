import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { done, type Outcome, stopped } from "../finding/outcome.ts";
import { unreadable } from "../finding/unreadable.ts";
import type { Limits } from "../table/limits.ts";
import type { Archive } from "./archive.ts";

/** The zip reader's own words, for the operator. */
export const brokenWorkbook = (
  error: unknown,
): { readonly ok: false; readonly finding: ReturnType<typeof unreadable> } =>
  stopped(unreadable("V01/broken-workbook", { reason: error instanceof Error ? error.message : String(error) }));

const refusalOf = (entry: Entry, entries: ReadonlyMap<string, Entry>, limits: Limits): Outcome<never> | null => {
  if (entry.isEncrypted()) return stopped(unreadable("V01/encrypted-workbook"));
  if (entries.has(entry.fileName.toLowerCase())) return brokenWorkbook(`entry ${entry.fileName} stands twice`);
  if (entries.size >= limits.entries) {
    return stopped(unreadable("V01/limit", { limit: "entries", value: String(limits.entries) }));
  }
  return null;
};

const listEntries = async (zip: ZipFile, limits: Limits): Promise<Outcome<ReadonlyMap<string, Entry>>> => {
  const entries = new Map<string, Entry>();
  try {
    // The reader itself refuses absolute names and names that climb with "..".
    for await (const entry of zip.eachEntry()) {
      const refusal = refusalOf(entry, entries, limits);
      if (refusal !== null) return refusal;
      entries.set(entry.fileName.toLowerCase(), entry);
    }
  } catch (error) {
    return brokenWorkbook(error);
  }
  return done(entries);
};

/** Opens a zip archive and lists its entries; a broken, encrypted, ambiguous or overfull one is a finding. */
export const openArchive = async (bytes: Uint8Array, limits: Limits): Promise<Outcome<Archive>> => {
  let zip: ZipFile;
  try {
    zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (error) {
    return brokenWorkbook(error);
  }
  const listed = await listEntries(zip, limits);
  return listed.ok ? done({ zip, entries: listed.value, spent: { inflated: 0, cells: 0 } }) : listed;
};
