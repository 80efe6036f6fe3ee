import { audit } from "../audit/audit.ts";
import type { Tx } from "../database/db.ts";

/** Makes a public key known from now on; its private half never comes here. The same key again changes nothing. */
export const addSigningKey = async (
  tx: Tx,
  key: {
    /** The fingerprint: SHA-256 of the public key in DER, lower-case hex. */
    readonly id: string;
    readonly publicKeyPem: string;
    readonly label: string;
    readonly actor: string;
    readonly at: Date;
  },
): Promise<void> => {
  const { id, publicKeyPem, label, actor, at } = key;
  const added = await tx
    .insertInto("signingKey")
    .values({ id, publicKeyPem, label, actor, validFrom: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  if (added === undefined) return;
  await audit(tx, { at, actor, act: "signing-key.add", object: id, details: { label } });
};
