import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { isCode } from "./is-code.ts";
import { syncFolder } from "./sync-folder.ts";

/** Makes a folder and those above it, durably; one that is there already is left as it is. */
export async function makeFolder(path: string): Promise<void> {
  try {
    // Step by step: Node's recursive way reports a read-only disk as a folder that is missing.
    await mkdir(path);
  } catch (error) {
    if (isCode(error, "EEXIST")) return;
    if (!isCode(error, "ENOENT") || dirname(path) === path) throw error;
    await makeFolder(dirname(path));
    return makeFolder(path);
  }
  await syncFolder(dirname(path));
}
