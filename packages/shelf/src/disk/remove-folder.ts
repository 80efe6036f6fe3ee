import { chmod, readdir, rm } from "node:fs/promises";
import { join } from "node:path";

/** Removes a file or folder with all in it, read-only folders too; what is not there is no error. */
export async function removeFolder(path: string): Promise<void> {
  await openUp(path);
  await rm(path, { recursive: true, force: true });
}

async function openUp(path: string): Promise<void> {
  // What is a file, is gone, or belongs to somebody else is left to `rm`, which says so if it matters.
  const entries = await readdir(path, { withFileTypes: true }).catch(() => null);
  if (entries === null) return;
  await chmod(path, 0o700).catch(() => undefined);
  for (const entry of entries) if (entry.isDirectory()) await openUp(join(path, entry.name));
}
