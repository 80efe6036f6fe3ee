import { chmod, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";

// Only the folders matter: whoever may write a folder may remove the files in it.
async function openFolders(folder: string): Promise<void> {
  await chmod(folder, 0o700);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) await openFolders(join(folder, entry.name));
  }
}

/** Removes a folder with everything in it, also what was published write-once and may not be written by its owner. */
export async function removeFolder(path: string): Promise<void> {
  if ((await stat(path).catch(() => null)) === null) return;
  await openFolders(path);
  await rm(path, { recursive: true, force: true, maxRetries: 3 });
}
