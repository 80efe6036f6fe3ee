import { randomUUID } from "node:crypto";
import { chmod, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import { PermanentFault, type UnfinishedFolder } from "@coop-census/contracts";
import { isCode } from "../disk/is-code.ts";
import { makeFolder } from "../disk/make-folder.ts";
import { onDisk } from "../disk/on-disk.ts";
import { removeFolder } from "../disk/remove-folder.ts";
import { syncFiles } from "../disk/sync-files.ts";
import { syncFolder } from "../disk/sync-folder.ts";
import { writeFile } from "../disk/write-file.ts";
import { pathsOfFolder } from "../name/paths-of-folder.ts";
import { isSameFolder } from "./is-same-folder.ts";

const readOnly = 0o555;

/** Writes files aside and gives their folder its name in one step; a name that is taken keeps what it has. */
export async function beginFolder(
  temporary: string,
  placeOf: (name: string) => Promise<string>,
): Promise<UnfinishedFolder> {
  const unfinished = join(temporary, `publish-${randomUUID()}`);
  const paths = pathsOfFolder();
  await onDisk(() => makeFolder(unfinished));

  const isThere = async (target: string, name: string): Promise<boolean> => {
    const same = await onDisk(() => isSameFolder(unfinished, target));
    if (same === null) return false;
    if (!same) {
      throw new PermanentFault("shelf/write-once", `The folder ${name} is published already with other content.`, {
        cure: "What is published never changes: publish the new files under a new name.",
      });
    }
    // A folder that still has to be moved must be writable, so the mark comes last.
    await onDisk(() => chmod(target, readOnly));
    return true;
  };

  const move = async (target: string): Promise<void> => {
    await syncFiles(paths.files().map((path) => join(unfinished, ...path.split("/"))));
    // The deepest first: a folder is sealed when all in it is.
    for (const sub of paths.foldersUpward()) {
      await syncFolder(join(unfinished, sub));
      await chmod(join(unfinished, sub), readOnly);
    }
    await syncFolder(unfinished);
    await makeFolder(dirname(target));
    await rename(unfinished, target);
    await chmod(target, readOnly);
    await syncFolder(dirname(target));
  };

  const drop = () => removeFolder(unfinished);
  return {
    add: async ({ path, pieces }) => {
      paths.add(path);
      const whole = join(unfinished, ...path.split("/"));
      return onDisk(async () => {
        await makeFolder(dirname(whole));
        return writeFile(whole, pieces);
      });
    },
    publish: async (name) => {
      try {
        const target = await placeOf(name);
        if (await isThere(target, name)) return;
        const isTaken = await onDisk(() =>
          move(target).then(
            () => false,
            (error: unknown) => {
              // Somebody else has published the name since: then the folder is not empty and stays as it is.
              if (isCode(error, "ENOTEMPTY", "EEXIST")) return true;
              throw error;
            },
          ),
        );
        if (isTaken) await isThere(target, name);
      } finally {
        await drop().catch(() => undefined);
      }
    },
    drop: () => onDisk(drop),
  };
}
