import { Refusal } from "@coop-census/contracts";
import { audit } from "../audit/audit.ts";
import type { Tx } from "../database/db.ts";

/** Writes down that somebody approves these bytes; a Refusal "edition/other-manifest" when the edition is of others. */
export const approveEdition = async (
  tx: Tx,
  request: {
    readonly edition: string;
    readonly manifestSha256: string;
    readonly actor: string;
    readonly at: Date;
  },
): Promise<void> => {
  const { edition, manifestSha256, actor, at } = request;
  const found = await tx.selectFrom("edition").select("manifestSha256").where("id", "=", edition).executeTakeFirst();
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
  await tx
    .insertInto("approval")
    .values({ edition, manifestSha256, actor, at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await audit(tx, { at, actor, act: "edition.approve", object: edition, details: { manifestSha256 } });
};
