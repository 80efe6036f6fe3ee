import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { Refusal } from "@coop-census/contracts";
import type { PublicFacts } from "@coop-census/reporting";

/** Lies in every folder that was written as a public tree. */
export const treeMark = ".census-site";

const namesIn = (folder: string): Promise<readonly string[]> =>
  readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw new Refusal("usage/no-folder", `${folder} is no folder that can be read.`, "Name a new or an empty folder.");
  });

/** Refuses a folder with files of somebody else's, and one that shows an edition which is not public. */
export const checkTree = async (folder: string, { editions, tombstones }: PublicFacts): Promise<void> => {
  const there = await namesIn(folder);
  if (there.length > 0 && !there.includes(treeMark)) {
    throw new Refusal(
      "usage/folder-not-empty",
      `There are files in ${folder} that the census has not written, and nothing was changed.`,
      "Name a new or an empty folder, or one that it has written.",
    );
  }
  const known = new Set([...editions, ...tombstones].map(({ id }) => id));
  const strange = (await namesIn(join(folder, "editions"))).filter(
    (name) => !known.has(name) && !name.endsWith(".unfinished"),
  );
  if (strange.length === 0) return;
  throw new Refusal(
    "site/not-public",
    `${folder} shows ${strange.join(", ")}, which is not public here; nothing was changed.`,
    "Find out where it comes from (another database?), and take it out of editions/ by hand if it must not be seen.",
  );
};
