import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import type { ShelfFile } from "@coop-census/contracts";

/** The files below a folder, by path; none when there is no such folder. */
export const readFolder = async (folder: string): Promise<readonly ShelfFile[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    paths.sort().map(async (path) => ({ path: relative(folder, path), bytes: new Uint8Array(await readFile(path)) })),
  );
};

/** Replaces a folder by the files. */
export const writeFolder = async (folder: string, files: readonly ShelfFile[]): Promise<void> => {
  await rm(folder, { recursive: true, force: true });
  for (const { path, bytes } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
};
