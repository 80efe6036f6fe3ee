import type { Manifest, ShelfFile } from "@coop-census/contracts";
import { resolveArgument } from "@coop-census/runtime";
import type { EditionBasis } from "@coop-census/store";
import type { CliContext } from "../command/context.ts";
import { readFigureFiles } from "./read-figure-files.ts";

/** An edition that is to be compared: of the census, or any folder of one. */
export interface ComparedEdition {
  /** Its id. */
  readonly id: string;
  readonly year: number;
  /** The edition that its manifest names as the one before. */
  readonly previous: string | null;
  readonly files: readonly ShelfFile[];
  /** Null for a folder, and where it was not kept. */
  readonly basis: EditionBasis | null;
}

const editionName = /^\d{4}-[pfr]\d+$/;

/** Whether a person named an edition of the census, and not a folder. */
export const isEditionName = (target: string): boolean => editionName.test(target);

/** What is compared of an edition with this manifest. */
export const comparedEdition = (
  { edition, year, previous }: Manifest,
  files: readonly ShelfFile[],
  basis: EditionBasis | null,
): ComparedEdition => ({ id: edition, year, previous: previous?.edition ?? null, files, basis });

/** The folder of an edition that a person named by its path. */
export const folderEdition = async (context: CliContext, target: string): Promise<ComparedEdition> => {
  const { manifest, files } = await readFigureFiles(resolveArgument(target, context));
  return comparedEdition(manifest, files, null);
};
