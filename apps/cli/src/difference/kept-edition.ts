import { PermanentFault, Refusal } from "@coop-census/contracts";
import { basisOfEdition, editionById } from "@coop-census/store";
import { editionFolder } from "@coop-census/worker";
import { readManifest } from "../rebuild/read-manifest.ts";
import type { System } from "../system/system.ts";
import { type ComparedEdition, comparedEdition } from "./read-edition.ts";

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
  return comparedEdition(manifest, files, await basisOfEdition(db, id));
};
