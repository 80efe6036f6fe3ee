import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type KeptFile, Refusal, type TakenFile } from "@coop-census/contracts";
import { makeFolder } from "../disk/make-folder.ts";
import { onDisk } from "../disk/on-disk.ts";
import { syncFolder } from "../disk/sync-folder.ts";
import { rawPath } from "./raw-path.ts";

/** Streams bytes into a temporary file, which gets its final name only when it is whole, durable and wanted. */
export async function takeFile(
  root: string,
  temporary: string,
  bytes: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<TakenFile> {
  const unfinished = join(temporary, `keep-${randomUUID()}`);
  // What keeps it from being removed is no reason to hide why it is.
  const drop = () => rm(unfinished, { force: true }).catch(() => undefined);
  const orDrop = async <Result>(step: () => Promise<Result>): Promise<Result> => {
    try {
      return await step();
    } catch (error) {
      await drop();
      throw error;
    }
  };
  const { sha256, size } = await orDrop(() => write(unfinished, bytes, limit));
  const place = async () => {
    const final = rawPath(root, sha256);
    await makeFolder(dirname(final));
    // Over a file of the same name, too: the bytes are the same, or those on the disk were damaged.
    await rename(unfinished, final);
    await syncFolder(dirname(final));
  };
  return { sha256, size, drop, open: () => createReadStream(unfinished), keep: () => orDrop(() => onDisk(place)) };
}

async function write(path: string, bytes: AsyncIterable<Uint8Array>, limit: number): Promise<KeptFile> {
  const hash = createHash("sha256");
  let size = 0;
  const file = await onDisk(() => open(path, "wx", 0o444));
  try {
    for await (const chunk of bytes) {
      size += chunk.byteLength;
      // Throwing out of the loop closes the source: nothing more is read.
      if (size > limit) throw tooLarge(limit);
      hash.update(chunk);
      await onDisk(() => file.writeFile(chunk));
    }
    await onDisk(() => file.sync());
  } finally {
    await file.close();
  }
  return { sha256: hash.digest("hex"), size };
}

function tooLarge(limit: number): Refusal {
  return new Refusal(
    "shelf/too-large",
    `The file is larger than ${limit} bytes, which is the most that is taken.`,
    "Send the sheets that hold the return without pictures and attachments, or ask the secretariat to raise the limit.",
  );
}
