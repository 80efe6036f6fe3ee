import { chmod, mkdir } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Makes a folder and those that are missing on the way to it. As root, they may be entered but not listed by others
 * (the account that runs Postgres passes through them), otherwise they are closed to others.
 */
export async function makeWay(folder: string): Promise<void> {
  try {
    // Not with `recursive`: it says ENOENT where the truth is EROFS.
    await mkdir(folder);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "EEXIST") return assertFolder(folder);
    if (code !== "ENOENT" || dirname(folder) === folder) throw error;
    await makeWay(dirname(folder));
    await mkdir(folder).catch((again: NodeJS.ErrnoException) => {
      if (again.code !== "EEXIST") throw again;
    });
  }
  await chmod(folder, process.getuid?.() === 0 ? 0o711 : 0o700);
}

/** Fails as making it would: EEXIST for a file, ELOOP for links in a circle. */
async function assertFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
}
