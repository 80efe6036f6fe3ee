import { stat } from "node:fs/promises";
import { dirname } from "node:path";
import { PermanentFault } from "@coop-census/contracts";
import { isCode } from "../disk/is-code.ts";

/** Throws a PermanentFault "shelf/write-once" when a folder above is published: its mark is that nobody may write in it. */
export async function checkAbove(root: string, target: string): Promise<void> {
  for (let above = dirname(target); above.length > root.length; above = dirname(above)) {
    const found = await stat(above).catch((error: unknown) => {
      if (isCode(error, "ENOENT")) return null;
      throw error;
    });
    if (found === null || (found.isDirectory() && (found.mode & 0o222) !== 0)) continue;
    throw new PermanentFault("shelf/write-once", "The folder lies inside one that is published already.", {
      cure: "What is published never changes: publish beside it, under a new name.",
    });
  }
}
