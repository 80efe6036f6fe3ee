import type { Db } from "../database/db.ts";

/** The signature that goes with an edition's folder. */
export interface EditionSignature {
  readonly edition: string;
  readonly manifestSha256: string;
  /** The fingerprint of the key. */
  readonly keyId: string;
  readonly publicKeyPem: string;
  /** Ed25519 over the bytes of manifest.json: 64 bytes. */
  readonly signature: Uint8Array;
  readonly actor: string;
  readonly at: Date;
}

/** The newest signature of an edition; null while it has none. */
export const signatureOf = async (db: Db, edition: string): Promise<EditionSignature | null> => {
  const row = await db
    .selectFrom("editionSignature")
    .innerJoin("signingKey", "signingKey.id", "editionSignature.keyId")
    .select([
      "edition",
      "manifestSha256",
      "keyId",
      "publicKeyPem",
      "signature",
      "editionSignature.actor as actor",
      "editionSignature.at as at",
    ])
    .where("edition", "=", edition)
    .orderBy("editionSignature.at", "desc")
    .orderBy("keyId")
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : { ...row, signature: new Uint8Array(Buffer.from(row.signature, "hex")) };
};
