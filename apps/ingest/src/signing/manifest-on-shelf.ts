import { createHash } from "node:crypto";
import { PermanentFault, type Shelf } from "@coop-census/contracts";
import { editionFolder } from "@coop-census/reporting";

/** The bytes of a frozen edition's manifest.json; a PermanentFault where the shelf no longer has those that were frozen. */
export const manifestOnShelf = async (
  shelf: Shelf,
  edition: { readonly id: string; readonly manifestSha256: string },
): Promise<Uint8Array> => {
  const { id, manifestSha256 } = edition;
  const files = await shelf.read(editionFolder(id, manifestSha256));
  const bytes = files?.find(({ path }) => path === "manifest.json")?.bytes;
  if (bytes !== undefined && createHash("sha256").update(bytes).digest("hex") === manifestSha256) return bytes;
  throw new PermanentFault("edition/damaged", `The manifest of ${id} on the shelf is not the one that was frozen.`, {
    cure: `Find out what was changed (census edition verify ${id}) and put the folder back from a copy.`,
  });
};
