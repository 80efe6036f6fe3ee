import type { Decimal } from "@coop-census/census";
import { Refusal } from "@coop-census/contracts";
import { audit } from "../audit/audit.ts";
import type { Tx } from "../database/db.ts";

/** Writes an expert's estimate down and answers with its number; a Refusal where one of the same figure is in force. */
export const addEstimate = async (
  tx: Tx,
  request: {
    readonly organisation: string;
    readonly year: number;
    readonly type: string;
    readonly indicator: string;
    readonly value: Decimal;
    readonly because: string;
    readonly actor: string;
    readonly at: Date;
  },
): Promise<number> => {
  const { organisation, year, type, indicator, value, because, actor, at } = request;
  const row = await tx
    .insertInto("expertEstimate")
    .values({ organisation, year, type, indicator, value, because, actor, at, withdrawnAt: null, withdrawnBy: null })
    .onConflict((conflict) =>
      conflict.columns(["organisation", "year", "type", "indicator"]).where("withdrawnAt", "is", null).doNothing(),
    )
    .returning("id")
    .executeTakeFirst();
  if (row === undefined) {
    throw new Refusal(
      "estimate/twice",
      `${indicator} of ${type} of ${organisation} in ${year} is estimated already.`,
      "Withdraw that estimate first: census estimate list, census estimate withdraw NUMBER",
    );
  }
  const details = { id: row.id, year, type, indicator, value, because };
  await audit(tx, { at, actor, act: "estimate.add", object: organisation, details });
  return row.id;
};
