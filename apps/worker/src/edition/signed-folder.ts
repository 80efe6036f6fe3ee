import { PermanentFault, Refusal, type Shelf, type ShelfFile } from "@coop-census/contracts";
import { signatureFiles } from "@coop-census/reporting";
import { type Db, editionById, signatureOf } from "@coop-census/store";
import { editionFolder } from "./edition-folder.ts";

/** The files of a frozen edition as they lie on the shelf, with signature and public key beside them where it is signed. */
export const signedFolder = async (
  { db, shelf }: { readonly db: Db; readonly shelf: Shelf },
  id: string,
): Promise<{
  readonly manifestSha256: string;
  readonly keyId: string | null;
  readonly files: readonly ShelfFile[];
}> => {
  const edition = await editionById(db, id);
  if (edition === null || edition.manifestSha256 === null) {
    throw new Refusal("edition/unknown", `There is no frozen edition ${id}.`, "See census edition list.");
  }
  const { manifestSha256 } = edition;
  const files = await shelf.read(editionFolder(id, manifestSha256));
  if (files === null) {
    throw new PermanentFault("edition/lost", `The folder of ${id} is no longer on the shelf.`, {
      cure: "Put it back from a copy, or rebuild it: census edition rebuild",
    });
  }
  const signed = await signatureOf(db, id);
  return {
    manifestSha256,
    keyId: signed?.keyId ?? null,
    files: [...files, ...(signed === null ? [] : signatureFiles(signed))],
  };
};
