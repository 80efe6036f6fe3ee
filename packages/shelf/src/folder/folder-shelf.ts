import { stat, unlink } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Shelf } from "@coop-census/contracts";
import { isCode } from "../disk/is-code.ts";
import { makeFolder } from "../disk/make-folder.ts";
import { onDisk } from "../disk/on-disk.ts";
import { syncFolder } from "../disk/sync-folder.ts";
import { checkFolder, ownFolders } from "../name/check-folder.ts";
import { checkAbove } from "./check-above.ts";
import { findFile } from "./find-file.ts";
import { openFile } from "./open-file.ts";
import { rawPath } from "./raw-path.ts";
import { readFolder } from "./read-folder.ts";
import { sweep } from "./sweep.ts";
import { takeFile } from "./take-file.ts";
import { beginFolder } from "./unfinished-folder.ts";

/** A shelf in a folder of this machine; any number of processes may use it at once. */
export function folderShelf(folder: string): Shelf {
  const root = resolve(folder);
  const temporary = join(root, ownFolders.temporary);
  let isSwept = false;
  const prepare = () =>
    onDisk(async () => {
      await makeFolder(temporary);
      if (isSwept) return;
      await sweep(temporary, Date.now());
      isSwept = true;
    });
  const place = (name: string): string => {
    checkFolder(name);
    return join(root, ...name.split("/"));
  };
  const begin = async () => {
    await prepare();
    return beginFolder(temporary, async (name) => {
      const target = place(name);
      await onDisk(() => checkAbove(root, target));
      return target;
    });
  };

  return {
    take: async (bytes, limit) => {
      await prepare();
      return takeFile(root, temporary, bytes, limit);
    },
    keep: async (bytes, limit) => {
      await prepare();
      const { sha256, size, keep } = await takeFile(root, temporary, bytes, limit);
      await keep();
      return { sha256, size };
    },
    open: (sha256) => openFile(root, sha256),
    has: (sha256) => onDisk(() => stat(rawPath(root, sha256)).then((found) => found.isFile(), isMissing)),
    remove: async (sha256) => {
      const path = rawPath(root, sha256);
      await onDisk(async () => {
        if (await unlink(path).then(() => true, isMissing)) await syncFolder(dirname(path));
      });
    },
    begin,
    publish: async (name, files) => {
      const folder = await begin();
      try {
        for (const { path, bytes } of files) await folder.add({ path, pieces: [bytes] });
      } catch (error) {
        await folder.drop();
        throw error;
      }
      await folder.publish(name);
    },
    read: async (name) => {
      const target = place(name);
      return onDisk(() => readFolder(target));
    },
    find: (name, path) => findFile(place(name), path),
    locate: place,
  };
}

function isMissing(error: unknown): false {
  if (isCode(error, "ENOENT")) return false;
  throw error;
}
