import { PermanentFault, type Shelf } from "@coop-census/contracts";
import { type EditionCell, readEditionCells } from "@coop-census/reporting";
import { type Edition, editionFolder } from "@coop-census/store";

/** The cells of a frozen edition as it has published them; PermanentFault "edition/lost" where its folder is gone. */
export const publishedCells = async (
  shelf: Shelf,
  { id, manifestSha256 }: Pick<Edition, "id" | "manifestSha256">,
): Promise<readonly EditionCell[]> => {
  const files = manifestSha256 === null ? null : await shelf.read(editionFolder(id, manifestSha256));
  if (files !== null) return readEditionCells(files);
  throw new PermanentFault("edition/lost", `The folder of ${id} is no longer on the shelf.`, {
    cure: "Put it back from a copy, or rebuild it: census edition rebuild",
  });
};
