import { mkdir, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Refusal, type ShelfFile } from "@coop-census/contracts";

/** Writes files into a folder that a person named and that is new or empty; any other is refused, and left as it is. */
export const writeFolder = async (folder: string, files: readonly ShelfFile[]): Promise<void> => {
  const there = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw new Refusal("usage/no-folder", `${folder} is no folder that can be read.`, "Name a new or an empty folder.");
  });
  if (there.length > 0) {
    throw new Refusal(
      "usage/folder-not-empty",
      `There are files in ${folder} already, and nothing was written.`,
      "Name a new or an empty folder.",
    );
  }
  for (const { path, bytes } of files) {
    const place = join(folder, path);
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, bytes, { flag: "wx" });
  }
};
