import { randomUUID } from "node:crypto";
import { chmod, cp, mkdir, readdir, rename, rm, symlink } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { pathExists } from "../home/path-exists.ts";
import { processIdentity } from "../process/process-identity.ts";
import { readLibraryLinks } from "./library-links.ts";
import type { PostgresBinaries } from "./locate-binaries.ts";

/**
 * A complete copy of the programs under `parent`, made once a version: the installation may lie where the user that
 * runs Postgres cannot enter, and its install script (which links the libraries) may not have run. A copy that was
 * broken off is never used, and is swept away.
 */
export async function copyPostgresBinaries(from: PostgresBinaries, parent: string): Promise<PostgresBinaries> {
  const folder = join(parent, `postgres-bin-${from.version}`);
  if (await pathExists(folder)) return { ...from, folder };
  await mkdir(parent, { recursive: true, mode: 0o711 });
  await sweepBrokenCopies(parent);
  const part = `${folder}.part-${process.pid}-${await processIdentity(process.pid)}-${randomUUID()}`;
  try {
    await cp(from.folder, part, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith(".a") });
    await linkLibraries(part);
    await openToAll(part);
    await rename(part, folder);
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    // Another process may have finished the same copy first.
    if (!(await pathExists(folder))) throw error;
  }
  return { ...from, folder };
}

async function linkLibraries(folder: string): Promise<void> {
  for (const { link, file } of await readLibraryLinks(folder)) {
    if (!(await pathExists(join(folder, link)))) await symlink(relative(dirname(link), file), join(folder, link));
  }
}

/** The copy's rights do not depend on the umask of whoever makes it. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) await chmod(path, 0o755);
    else if (entry.isFile()) await chmod(path, basename(entry.parentPath) === "bin" ? 0o755 : 0o644);
  }
}

async function sweepBrokenCopies(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const [, pid, identity] = /\.part-(\d+)-([0-9a-f]{16})-/.exec(name) ?? [];
    if (pid !== undefined && (await processIdentity(Number(pid))) !== identity) {
      await rm(join(parent, name), { recursive: true, force: true });
    }
  }
}
