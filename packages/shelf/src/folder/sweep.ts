import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { removeFolder } from "../disk/remove-folder.ts";

const day = 24 * 60 * 60 * 1000;

/** Removes what a crash left unfinished more than a day ago; `now` in milliseconds since 1970. */
export async function sweep(temporary: string, now: number): Promise<void> {
  for (const name of await readdir(temporary)) {
    const path = join(temporary, name);
    // It may be finished, or swept by another process, by now.
    const found = await stat(path).catch(() => null);
    if (found !== null && now - found.mtimeMs > day) await removeFolder(path);
  }
}
