import type { Shelf, ShelfFile } from "@coop-census/contracts";
import { PermanentFault } from "@coop-census/contracts";
import { basisOfEdition, type Db, type EditionBasis, type previousEdition } from "@coop-census/store";
import { editionFolder } from "./edition-folder.ts";

/** An edition as it lies on the shelf, with what it followed from; null where that was not kept yet when it was frozen. */
export interface EarlierEdition {
  readonly edition: string;
  readonly files: readonly ShelfFile[];
  readonly basis: EditionBasis | null;
}

/** The edition before another; null before the first. PermanentFault "edition/not-on-shelf" where its folder is gone. */
export const earlierEdition = async (
  parts: { readonly db: Db; readonly shelf: Shelf },
  previous: Awaited<ReturnType<typeof previousEdition>>,
): Promise<EarlierEdition | null> => {
  if (previous === null) return null;
  const { edition, manifestSha256 } = previous;
  const files = await parts.shelf.read(editionFolder(edition, manifestSha256));
  if (files === null) {
    throw new PermanentFault("edition/not-on-shelf", `The folder of edition ${edition} is not on the shelf.`, {
      cure: "Put it back from a copy: what a new edition changes is told against it.",
    });
  }
  return { edition, files, basis: await basisOfEdition(parts.db, edition) };
};
