import { Refusal } from "@coop-census/contracts";
import { audit } from "../audit/audit.ts";
import type { Tx } from "../database/db.ts";

/**
 * Keeps what a key has signed. The same key again changes nothing; a Refusal where the edition is neither approved nor
 * released, is of other bytes, or the key is unknown or retired.
 */
export const keepSignature = async (
  tx: Tx,
  signed: {
    readonly edition: string;
    readonly manifestSha256: string;
    readonly keyId: string;
    readonly signature: Uint8Array;
    readonly actor: string;
    readonly at: Date;
  },
): Promise<void> => {
  const { edition, manifestSha256, keyId, signature, actor, at } = signed;
  const found = await tx
    .selectFrom("edition")
    .select(["state", "manifestSha256"])
    .where("id", "=", edition)
    .forUpdate()
    .executeTakeFirst();
  if (found === undefined) {
    throw new Refusal("edition/unknown", `There is no edition ${edition}.`, "List them: census edition list");
  }
  if (found.manifestSha256 !== manifestSha256) {
    throw new Refusal(
      "edition/other-manifest",
      `Edition ${edition} is ${found.manifestSha256 ?? "not frozen yet"}, not ${manifestSha256}.`,
      `Look at it again: census edition show ${edition}`,
    );
  }
  if (found.state !== "approved" && found.state !== "released") {
    throw new Refusal(
      "edition/not-approved",
      `Edition ${edition} is ${found.state}: only what two people have approved is signed.`,
      `Have it approved first: census edition approve ${edition} --manifest ${manifestSha256}`,
    );
  }
  const key = await tx
    .selectFrom("signingKey")
    .leftJoin("signingKeyRetirement", "signingKeyRetirement.keyId", "signingKey.id")
    .select(["id", "signingKeyRetirement.at as retiredAt"])
    .where("id", "=", keyId)
    .executeTakeFirst();
  if (key === undefined || key.retiredAt !== null) {
    throw new Refusal(
      "key/not-in-force",
      `The signing key ${keyId} ${key === undefined ? "is not known here" : "is retired and signs no more"}.`,
      "Sign with one that is in force: census key list",
    );
  }
  const kept = await tx
    .insertInto("editionSignature")
    .values({ edition, manifestSha256, keyId, signature: Buffer.from(signature).toString("hex"), actor, at })
    .onConflict((conflict) => conflict.doNothing())
    .returning("edition")
    .executeTakeFirst();
  if (kept === undefined) return;
  await audit(tx, { at, actor, act: "edition.sign", object: edition, details: { manifestSha256, keyId } });
};
