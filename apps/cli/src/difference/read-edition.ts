import { type Manifest, PermanentFault, Refusal, type ShelfFile } from "@coop-census/contracts";
import { resolveArgument } from "@coop-census/runtime";
import { basisOfEdition, type EditionBasis, editionById } from "@coop-census/store";
import { editionFolder } from "@coop-census/worker";
import type { CliContext } from "../command/context.ts";
import { readManifest } from "../rebuild/read-manifest.ts";
import type { System } from "../system/system.ts";
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

const ofManifest = (
  { edition, year, previous }: Manifest,
  files: readonly ShelfFile[],
  basis: EditionBasis | null,
): ComparedEdition => ({ id: edition, year, previous: previous?.edition ?? null, files, basis });

/** The folder of an edition that a person named by its path. */
export const folderEdition = async (context: CliContext, target: string): Promise<ComparedEdition> => {
  const { manifest, files } = await readFigureFiles(resolveArgument(target, context));
  return ofManifest(manifest, files, null);
};

/** An edition of the census by its id; a Refusal where there is none that is frozen. */
export const keptEdition = async ({ db, shelf }: System, id: string): Promise<ComparedEdition> => {
  const found = await editionById(db, id);
  const sha256 = found?.manifestSha256 ?? null;
  const files = sha256 === null ? null : await shelf.read(editionFolder(id, sha256));
  if (files === null) {
    throw new Refusal("edition/unknown", `There is no frozen edition ${id}.`, "See census edition list.");
  }
  const manifest = readManifest(files.find(({ path }) => path === "manifest.json")?.bytes ?? new Uint8Array());
  if (manifest === null) throw new PermanentFault("edition/unreadable", `the manifest of ${id} cannot be read`);
  return ofManifest(manifest, files, await basisOfEdition(db, id));
};
