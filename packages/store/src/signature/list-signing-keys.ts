import type { Db } from "../database/db.ts";

/** A public key of the publisher and the period in which it signs. */
export interface SigningKey {
  /** Its fingerprint: SHA-256 of the public key in DER, lower-case hex. */
  readonly id: string;
  readonly publicKeyPem: string;
  readonly label: string;
  readonly validFrom: Date;
  /** Null while it signs. */
  readonly retiredAt: Date | null;
  readonly retiredBecause: string | null;
}

/** All keys that there ever were, oldest first. */
export const listSigningKeys = (db: Db): Promise<readonly SigningKey[]> =>
  db
    .selectFrom("signingKey")
    .leftJoin("signingKeyRetirement", "signingKeyRetirement.keyId", "signingKey.id")
    .select([
      "signingKey.id",
      "publicKeyPem",
      "label",
      "validFrom",
      "signingKeyRetirement.at as retiredAt",
      "signingKeyRetirement.because as retiredBecause",
    ])
    .orderBy("validFrom")
    .orderBy("signingKey.id")
    .execute();
