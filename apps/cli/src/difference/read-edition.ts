import { manifestSchema, Refusal, type ShelfFile } from "@coop-census/contracts";
import { resolveArgument } from "@coop-census/runtime";
import { basisOfEdition, type EditionBasis, editionById } from "@coop-census/store";
import { editionFolder } from "@coop-census/worker";
import type { CliContext } from "../command/context.ts";
import { readFolder } from "../edition/read-folder.ts";
import type { System } from "../system/system.ts";

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

const read = (target: string, files: readonly ShelfFile[], basis: EditionBasis | null): ComparedEdition => {
  const file = files.find(({ path }) => path === "manifest.json");
  try {
    const { edition, year, previous } = manifestSchema.parse(
      JSON.parse(Buffer.from(file?.bytes ?? []).toString("utf8")),
    );
    return { id: edition, year, previous: previous?.edition ?? null, files, basis };
  } catch {
    throw new Refusal(
      "edition/no-manifest",
      `${target} holds no manifest.json of an edition.`,
      "Name the folder of an edition, or its id.",
    );
  }
};

/** The folder of an edition that a person named by its path. */
export const folderEdition = async (context: CliContext, target: string): Promise<ComparedEdition> =>
  read(target, await readFolder(resolveArgument(target, context)), null);

/** An edition of the census by its id; a Refusal where there is none that is frozen. */
export const keptEdition = async ({ db, shelf }: System, id: string): Promise<ComparedEdition> => {
  const found = await editionById(db, id);
  const sha256 = found?.manifestSha256 ?? null;
  const files = sha256 === null ? null : await shelf.read(editionFolder(id, sha256));
  if (files === null) {
    throw new Refusal("edition/unknown", `There is no frozen edition ${id}.`, "See census edition list.");
  }
  return read(id, files, await basisOfEdition(db, id));
};
