import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { Refusal, type ShelfFile } from "@coop-census/contracts";

/** All files below a folder that a person named, sorted by path. */
export const readFolder = async (folder: string): Promise<readonly ShelfFile[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => {
    throw new Refusal(
      "usage/no-folder",
      `There is no readable folder ${folder}.`,
      "Name the folder of an edition, or its id.",
    );
  });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = await Promise.all(
    paths.map(async (path) => ({ path: relative(folder, path).split(sep).join("/"), bytes: await readFile(path) })),
  );
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
};
