import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { Refusal, type Shelf } from "@coop-census/contracts";
import type { ImportedFile } from "@coop-census/store";

/** An imported file, read and kept raw on the shelf. */
export interface KeptTable {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Keeps the bytes; called only when the content has been found right. */
  keep(shelf: Shelf): Promise<ImportedFile>;
}

const largest = 64 * 1024 * 1024;

/** Opens a file that a person named; a path without a file is refused in words. */
export const openTable = async (path: string): Promise<KeptTable> => {
  const name = basename(path);
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "EISDIR" || error.code === "EACCES") {
      throw new Refusal("usage/no-file", `There is no readable file ${path}.`, "Name an existing CSV file.");
    }
    throw error;
  });
  return {
    name,
    bytes,
    keep: async (shelf) => ({ name, ...(await shelf.keep(createReadStream(path), largest)) }),
  };
};
