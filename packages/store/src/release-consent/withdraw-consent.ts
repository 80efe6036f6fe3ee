import { Refusal } from "@coop-census/contracts";
import { audit } from "../audit/audit.ts";
import type { Tx } from "../database/db.ts";

/** Writes down that a signed release is taken back; a Refusal when there is none of that number in force. */
export const withdrawConsent = async (
  tx: Tx,
  request: { readonly id: number; readonly because: string; readonly actor: string; readonly at: Date },
): Promise<void> => {
  const { id, because, actor, at } = request;
  const consent = await tx.selectFrom("releaseConsent").selectAll().where("id", "=", id).executeTakeFirst();
  const withdrawn =
    consent === undefined
      ? undefined
      : await tx
          .insertInto("releaseConsentWithdrawal")
          .values({ consent: id, because, actor, at })
          .onConflict((conflict) => conflict.doNothing())
          .returning("consent")
          .executeTakeFirst();
  if (consent === undefined || withdrawn === undefined) {
    throw new Refusal("consent/unknown", `There is no signed release ${id} in force.`, "See census consent list.");
  }
  const { organisation, year, indicator } = consent;
  await audit(tx, {
    at,
    actor,
    act: "consent.withdraw",
    object: organisation,
    details: { id, year, indicator, because },
  });
};
