import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { z } from "zod";

/** A link among the libraries of Postgres; both paths are relative to the folder of the programs. */
export interface LibraryLink {
  readonly link: string;
  readonly file: string;
}

const schema = z.array(z.object({ source: z.string(), target: z.string() }));

/** The links without which the programs in `folder` do not load, as the package lists them; no list, no links. */
export async function readLibraryLinks(folder: string): Promise<LibraryLink[]> {
  const text = await readFile(join(folder, "pg-symlinks.json"), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "[]";
    throw error;
  });
  return schema
    .parse(JSON.parse(text))
    .map(({ source, target }) => ({ link: relative("native", target), file: relative("native", source) }));
}
