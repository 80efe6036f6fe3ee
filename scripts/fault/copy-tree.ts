import { cp, mkdir, mkdtemp, readdir, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

/** What a copy does without: history, caches, and the packages, which it borrows. */
const leftBehind = new Set([".git", ".turbo", "node_modules", "samples", "editions", ".census"]);

/** A copy of the repository in the temporary folder that borrows its packages, for as long as `use` runs. */
export const withCopyOfTree = async (from: string, use: (copy: string) => Promise<void>): Promise<void> => {
  const copy = await mkdtemp(join(tmpdir(), "census-faults-"));
  try {
    await cp(from, copy, { recursive: true, filter: (path) => path === from || !leftBehind.has(basename(path)) });
    await symlink(join(from, "node_modules"), join(copy, "node_modules"));
    for (const kind of ["apps", "packages"]) {
      for (const name of await readdir(join(from, kind))) {
        await mkdir(join(copy, kind, name), { recursive: true });
        // The links among the packages are relative: in the copy they lead to the copy.
        const links = join(kind, name, "node_modules");
        await cp(join(from, links), join(copy, links), { recursive: true, verbatimSymlinks: true, force: true }).catch(
          () => undefined,
        );
      }
    }
    await use(copy);
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
};
