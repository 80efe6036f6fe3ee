import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join, relative } from "node:path";
import { isCode } from "../disk/is-code.ts";

/** Whether two folders hold the same files with the same bytes; null when there is no second one, or nothing in it. */
export async function isSameFolder(one: string, other: string): Promise<boolean | null> {
  const [some, others] = [await filesIn(one), await filesIn(other)];
  // An empty folder is what a rename replaces, so it counts as none.
  if (some === null || others === null || (others.length === 0 && some.length > 0)) return null;
  if (some.join("\0") !== others.join("\0")) return false;
  for (const path of some) if (!(await isSameFile(join(one, path), join(other, path)))) return false;
  return true;
}

async function filesIn(folder: string): Promise<readonly string[] | null> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (isCode(error, "ENOENT", "ENOTDIR")) return null;
    throw error;
  });
  if (entries === null) return null;
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

async function isSameFile(one: string, other: string): Promise<boolean> {
  if ((await stat(one)).size !== (await stat(other)).size) return false;
  // Two files of the same size come in pieces of the same size.
  const others: AsyncIterator<Buffer> = createReadStream(other)[Symbol.asyncIterator]();
  const some: AsyncIterable<Buffer> = createReadStream(one);
  for await (const bytes of some) {
    const next: IteratorResult<Buffer, unknown> = await others.next();
    if (next.done === true || next.value.compare(bytes) !== 0) return false;
  }
  return true;
}
