import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { Refusal } from "@coop-census/contracts";
import { type FolderContents, provingFiles } from "@coop-census/reporting";

/** No manifest, list of sums, signature or key has more bytes; what does is taken for an empty one, which is none. */
const mostBytes = 2 ** 26;

/** Files that are open at once. */
const atOnce = 16;

interface ReadFile {
  readonly path: string;
  /** Null where it cannot be read. */
  readonly sha256: string | null;
  readonly bytes: Uint8Array | null;
}

interface FoundEntry {
  readonly place: string;
  readonly path: string;
  readonly isPlain: boolean;
}

const readEntry = async ({ place, path, isPlain }: FoundEntry): Promise<ReadFile> => {
  if (!isPlain) return { path, sha256: null, bytes: null };
  const hash = createHash("sha256");
  const pieces: Uint8Array[] = [];
  let size = 0;
  const isHeld = provingFiles.includes(path);
  const stream: AsyncIterable<Uint8Array> = createReadStream(place, { highWaterMark: 2 ** 20 });
  try {
    for await (const piece of stream) {
      hash.update(piece);
      size += piece.length;
      if (isHeld && size <= mostBytes) pieces.push(piece);
    }
  } catch {
    return { path, sha256: null, bytes: null };
  }
  const bytes = isHeld ? new Uint8Array(Buffer.concat(size <= mostBytes ? pieces : [])) : null;
  return { path, sha256: hash.digest("hex"), bytes };
};

/** What lies in a folder that a person named, by whoever it was made: nothing that it links to is read, and no large file is held. */
export const readContents = async (folder: string): Promise<FolderContents> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => {
    throw new Refusal(
      "usage/no-folder",
      `There is no readable folder ${folder}.`,
      "Name the folder of an edition, or its id.",
    );
  });
  const found = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => {
      const place = join(entry.parentPath, entry.name);
      return { place, path: relative(folder, place).split(sep).join("/"), isPlain: entry.isFile() };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const files: ReadFile[] = [];
  for (let start = 0; start < found.length; start += atOnce) {
    files.push(...(await Promise.all(found.slice(start, start + atOnce).map(readEntry))));
  }
  return {
    summed: files.flatMap(({ path, sha256 }) => (sha256 === null ? [] : [{ path, sha256 }])),
    read: files.flatMap(({ path, bytes }) => (bytes === null ? [] : [{ path, bytes }])),
    others: files.flatMap(({ path, sha256 }) => (sha256 === null ? [path] : [])),
  };
};
