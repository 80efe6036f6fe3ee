import { createHash, createHmac } from "node:crypto";
import type { Shelf } from "@coop-census/contracts";
import { canonicalJson } from "@coop-census/reporting";

type Sent = { readonly kind: "file" | "nil"; readonly sha256: string };

/** Of the bytes of a file, and not the hash that everybody is told; a nil return says nothing that nobody may know. */
const keyOf = async (shelf: Pick<Shelf, "open">, { kind, sha256 }: Sent): Promise<Buffer> => {
  const hash = createHash("sha256").update("what counts of the return\n");
  if (kind === "file") for await (const bytes of shelf.open(sha256)) hash.update(bytes);
  return hash.digest();
};

/**
 * The hash of what counts of a return, under a key that only who has its file can make: a return of few figures could be
 * found by trying otherwise, and the manifest is public. A PermanentFault where the file is not on the shelf.
 */
export const hashContent = async (shelf: Pick<Shelf, "open">, sent: Sent, content: unknown): Promise<string> =>
  createHmac("sha256", await keyOf(shelf, sent))
    .update(canonicalJson(content))
    .digest("hex");
