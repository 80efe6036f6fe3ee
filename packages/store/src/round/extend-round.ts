import { audit } from "../audit/audit.ts";
import type { Tx } from "../database/db.ts";
import { roundUnknown } from "./round-unknown.ts";

/** Gives one organisation until the end of a day, later or earlier than any extension before; it holds in a closed round too. */
export const extendRound = async (
  tx: Tx,
  request: {
    readonly year: number;
    readonly organisation: string;
    /** ISO day. */
    readonly until: string;
    readonly actor: string;
    readonly at: Date;
  },
): Promise<void> => {
  const { year, organisation, until, actor, at } = request;
  const round = await tx.selectFrom("round").select("year").where("year", "=", year).executeTakeFirst();
  if (round === undefined) throw roundUnknown(year);
  await tx
    .insertInto("roundExtension")
    .values({ year, organisation, until, actor, at })
    .onConflict((conflict) => conflict.columns(["year", "organisation"]).doUpdateSet({ until, actor, at }))
    .execute();
  await audit(tx, { at, actor, act: "round.extend", object: String(year), details: { organisation, until } });
};
