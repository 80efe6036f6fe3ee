import { randomUUID } from "node:crypto";
import { chmod, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import { PermanentFault, type ShelfFile } from "@coop-census/contracts";
import { isCode } from "../disk/is-code.ts";
import { makeFolder } from "../disk/make-folder.ts";
import { onDisk } from "../disk/on-disk.ts";
import { removeFolder } from "../disk/remove-folder.ts";
import { syncFolder } from "../disk/sync-folder.ts";
import { writeDurably } from "../disk/write-durably.ts";
import { isSame } from "./is-same.ts";
import { readFolder } from "./read-folder.ts";

const readOnly = 0o555;

/** Writes all files aside and gives the folder its name in one step; a name that is taken keeps what it has. */
export async function publishFolder(
  target: string,
  temporary: string,
  name: string,
  files: readonly ShelfFile[],
): Promise<void> {
  if (await isThere(target, name, files)) return;
  const unfinished = join(temporary, `publish-${randomUUID()}`);
  try {
    await onDisk(async () => {
      await writeAll(unfinished, files);
      await makeFolder(dirname(target));
      // Somebody else may have published the name since: then the folder is not empty and stays as it is.
      await rename(unfinished, target).catch((error: unknown) => {
        if (!isCode(error, "ENOTEMPTY", "EEXIST")) throw error;
      });
      await syncFolder(dirname(target));
    });
    await isThere(target, name, files);
  } finally {
    await removeFolder(unfinished).catch(() => undefined);
  }
}

async function isThere(target: string, name: string, files: readonly ShelfFile[]): Promise<boolean> {
  const there = await onDisk(() => readFolder(target));
  // An empty folder is what a rename replaces, so it counts as none.
  if (there === null || (there.length === 0 && files.length > 0)) return false;
  if (!isSame(files, there)) {
    throw new PermanentFault("shelf/write-once", `The folder ${name} is published already with other content.`, {
      cure: "What is published never changes: publish the new files under a new name.",
    });
  }
  // A folder that still has to be moved must be writable, so the mark comes last.
  await onDisk(() => chmod(target, readOnly));
  return true;
}

async function writeAll(folder: string, files: readonly ShelfFile[]): Promise<void> {
  await makeFolder(folder);
  const below = new Set<string>();
  for (const { path, bytes } of files) {
    const whole = join(folder, ...path.split("/"));
    await makeFolder(dirname(whole));
    for (let above = dirname(whole); above !== folder; above = dirname(above)) below.add(above);
    await writeDurably(whole, bytes);
  }
  // The deepest first: a folder is sealed when all in it is.
  for (const sub of [...below].sort((a, b) => b.length - a.length)) {
    await syncFolder(sub);
    await chmod(sub, readOnly);
  }
  await syncFolder(folder);
}
