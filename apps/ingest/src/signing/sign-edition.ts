import { type Clock, PermanentFault, Refusal, type Shelf } from "@coop-census/contracts";
import { hasPrivateKey, signWithKey, verifySignature } from "@coop-census/runtime";
import { type Db, editionById, keepSignature, listSigningKeys, withTransaction } from "@coop-census/store";
import { manifestOnShelf } from "./manifest-on-shelf.ts";

/**
 * Signs the manifest of an approved or released edition with the newest key in force whose private half lies in this
 * home, and answers with its fingerprint; null where there is none, and nothing is written. Signing again changes nothing.
 */
export const signEdition = async (
  parts: { readonly db: Db; readonly shelf: Shelf; readonly clock: Clock; readonly home: string },
  wish: { readonly edition: string; readonly actor: string },
): Promise<string | null> => {
  const { db, shelf, clock, home } = parts;
  const edition = await editionById(db, wish.edition);
  if (edition === null || edition.manifestSha256 === null) {
    throw new Refusal("edition/unknown", `There is no frozen edition ${wish.edition}.`, "See census edition list.");
  }
  const { manifestSha256 } = edition;
  const inForce = (await listSigningKeys(db)).filter(({ retiredAt }) => retiredAt === null);
  for (const { id: keyId, publicKeyPem } of inForce.toReversed()) {
    if (!(await hasPrivateKey(home, keyId))) continue;
    const manifest = await manifestOnShelf(shelf, { id: edition.id, manifestSha256 });
    const signature = await signWithKey(home, keyId, manifest);
    if (signature === null) continue;
    if (!verifySignature(publicKeyPem, manifest, signature)) {
      throw new PermanentFault(
        "key/other-half",
        `The private key in the file of ${keyId} is not the half of that key.`,
        {
          cure: "Put the right file back, or retire the key: census key retire",
        },
      );
    }
    const at = new Date(clock.now());
    await withTransaction(db, (tx) =>
      keepSignature(tx, { edition: edition.id, manifestSha256, keyId, signature, actor: wish.actor, at }),
    );
    return keyId;
  }
  return null;
};
