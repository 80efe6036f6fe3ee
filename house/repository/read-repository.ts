import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { RepositoryFile } from "./repository-file.ts";

/** What git does not keep, or keeps for itself. The folder is walked rather than asked of git, which refuses a clone owned by somebody else. */
const notOurs = new Set([".git", "node_modules", ".turbo", "coverage", "editions", ".census"]);

const isText = (path: string): boolean => !/\.(xlsx|png|ico|woff2?|log)$/.test(path);

/** All files of the repository at the folder, sorted by path. */
export const readRepository = (folder: string): readonly RepositoryFile[] => {
  const read = (place: string): readonly RepositoryFile[] =>
    readdirSync(join(folder, place), { withFileTypes: true })
      .filter((entry) => !notOurs.has(entry.name))
      .flatMap((entry) => {
        const path = place === "" ? entry.name : `${place}/${entry.name}`;
        if (entry.isDirectory()) return read(path);
        return entry.isFile() ? [{ path, text: isText(path) ? readFileSync(join(folder, path), "utf8") : "" }] : [];
      });
  return read("").toSorted((a, b) => (a.path < b.path ? -1 : 1));
};
