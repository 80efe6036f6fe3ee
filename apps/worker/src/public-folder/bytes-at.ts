import { readFile } from "node:fs/promises";

/** The bytes of a file; null where there is none. */
export const bytesAt = (place: string): Promise<Buffer | null> =>
  readFile(place).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return null;
    throw error;
  });
