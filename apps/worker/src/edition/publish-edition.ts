import { createHash } from "node:crypto";
import type { Shelf } from "@coop-census/contracts";
import { type EditionInput, editionId, freezeInto } from "@coop-census/reporting";
import { editionFolder } from "./edition-folder.ts";

const digest = async (bytes: Uint8Array): Promise<string> => createHash("sha256").update(bytes).digest("hex");

/** Freezes an edition onto the shelf, one file after the other, and answers with the SHA-256 of its manifest; a fault leaves nothing there. */
export const publishEdition = async (shelf: Shelf, input: EditionInput): Promise<string> => {
  const folder = await shelf.begin();
  try {
    const { manifestSha256 } = await freezeInto(input, { digest }, folder.add);
    await folder.publish(editionFolder(editionId(input), manifestSha256));
    return manifestSha256;
  } finally {
    await folder.drop();
  }
};
