import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { PublishedFile } from "@coop-census/contracts";
import { isCode } from "../disk/is-code.ts";
import { mapDiskError } from "../disk/map-disk-error.ts";
import { onDisk } from "../disk/on-disk.ts";
import { checkPath } from "../name/check-path.ts";

async function* readFrom(place: string, part: { readonly start: number; readonly end: number }) {
  if (part.end <= part.start) return;
  const chunks: AsyncIterable<Uint8Array> = createReadStream(place, { start: part.start, end: part.end - 1 });
  try {
    yield* chunks;
  } catch (error) {
    throw mapDiskError(error);
  }
}

/** One file of a folder, opened only when it is read; null when there is none. */
export const findFile = async (folder: string, path: string): Promise<PublishedFile | null> => {
  checkPath(path, "The file");
  const place = join(folder, ...path.split("/"));
  const found = await onDisk(() =>
    stat(place).catch((error: unknown) => {
      if (isCode(error, "ENOENT", "ENOTDIR", "ENAMETOOLONG")) return null;
      throw error;
    }),
  );
  if (found === null || !found.isFile()) return null;
  return { size: found.size, read: (part) => readFrom(place, part ?? { start: 0, end: found.size }) };
};
