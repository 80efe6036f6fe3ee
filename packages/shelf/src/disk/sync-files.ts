import { open } from "node:fs/promises";

/** Files that are synced at the same time: a disk answers many at once hardly later than one. */
const atOnce = 32;

/** Brings the bytes of files to the disk. */
export async function syncFiles(paths: readonly string[]): Promise<void> {
  const waiting = paths.values();
  const work = async (): Promise<void> => {
    for (const path of waiting) {
      const file = await open(path, "r");
      try {
        await file.sync();
      } finally {
        await file.close();
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}
