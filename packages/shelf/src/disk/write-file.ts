import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import type { KeptFile } from "@coop-census/contracts";

/** Writes a new read-only file and answers with its hash and size; its bytes are on the disk only once it is synced. */
export async function writeFile(path: string, pieces: Iterable<Uint8Array>): Promise<KeptFile> {
  const hash = createHash("sha256");
  let size = 0;
  const file = await open(path, "wx", 0o444);
  try {
    for (const piece of pieces) {
      hash.update(piece);
      size += piece.byteLength;
      await file.writeFile(piece);
    }
  } finally {
    await file.close();
  }
  return { sha256: hash.digest("hex"), size };
}
