import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { Refusal } from "@coop-census/contracts";
import type { RawFiles } from "./raw-files.ts";

const sha256Of = async (path: string): Promise<string> => {
  const hash = createHash("sha256");
  const bytes: AsyncIterable<Uint8Array> = createReadStream(path);
  for await (const piece of bytes) hash.update(piece);
  return hash.digest("hex");
};

/** The raw files in a folder and below it, whatever their names; all are read once, to know them by their bytes. */
export const folderRawFiles = async (folder: string): Promise<RawFiles> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => {
    throw new Refusal("usage/no-folder", `There is no readable folder ${folder}.`, "Name the folder of the raw files.");
  });
  const found = new Map<string, string>();
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  // Sorted, so that of two names for the same bytes always the same is used.
  for (const path of paths.sort()) {
    const sha256 = await sha256Of(path);
    if (!found.has(sha256)) found.set(sha256, path);
  }
  return async (sha256) => {
    const path = found.get(sha256);
    return path === undefined ? null : { name: basename(path), open: () => createReadStream(path) };
  };
};
