import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { PermanentFault } from "@coop-census/contracts";
import { isCode } from "../disk/is-code.ts";
import { mapDiskError } from "../disk/map-disk-error.ts";
import { rawPath } from "./raw-path.ts";

/** Streams a kept file; throws a PermanentFault "shelf/missing" at the end when the bytes are not those of the hash. */
export async function* openFile(root: string, sha256: string): AsyncGenerator<Uint8Array> {
  const path = rawPath(root, sha256);
  const file = await open(path, "r").catch((error: unknown) => {
    throw isCode(error, "ENOENT") ? missing(sha256, "is not on the shelf") : mapDiskError(error);
  });
  const hash = createHash("sha256");
  try {
    const chunks: AsyncIterable<Uint8Array> = file.createReadStream({ autoClose: false });
    for await (const chunk of chunks) {
      hash.update(chunk);
      yield chunk;
    }
  } finally {
    await file.close();
  }
  if (hash.digest("hex") !== sha256) throw missing(sha256, "has been changed on the disk");
}

function missing(sha256: string, what: string): PermanentFault {
  return new PermanentFault("shelf/missing", `The file ${sha256} ${what}.`, {
    cure: "Restore it from the backup of the shelf, or have the federation send it again.",
  });
}
