import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { ShelfFile } from "@coop-census/contracts";
import { isCode } from "../disk/is-code.ts";

/** Reads a folder with all below it, sorted by path in code-unit order; null when there is no such folder. */
export async function readFolder(path: string): Promise<readonly ShelfFile[] | null> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (isCode(error, "ENOENT", "ENOTDIR")) return null;
    throw error;
  });
  if (entries === null) return null;
  const files: ShelfFile[] = [];
  for (const entry of entries) {
    if (entry.isDirectory()) continue;
    const whole = join(entry.parentPath, entry.name);
    files.push({ path: relative(path, whole).split(sep).join("/"), bytes: new Uint8Array(await readFile(whole)) });
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}
