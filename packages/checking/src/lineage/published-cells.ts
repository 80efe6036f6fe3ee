import { buffer } from "node:stream/consumers";
import { PermanentFault, type Shelf } from "@coop-census/contracts";
import { type EditionCell, editionFolder, readEditionCells } from "@coop-census/reporting";
import type { Edition } from "@coop-census/store";

/** The cells of a frozen edition as it has published them; PermanentFault "edition/lost" where its folder is gone. */
export const publishedCells = async (
  shelf: Shelf,
  { id, manifestSha256 }: Pick<Edition, "id" | "manifestSha256">,
): Promise<readonly EditionCell[]> => {
  const path = "cells.json";
  const file = manifestSha256 === null ? null : await shelf.find(editionFolder(id, manifestSha256), path);
  if (file !== null) return readEditionCells([{ path, bytes: await buffer(file.read()) }]);
  throw new PermanentFault("edition/lost", `The folder of ${id} is no longer on the shelf.`, {
    cure: "Put it back from a copy, or rebuild it: census edition rebuild",
  });
};
