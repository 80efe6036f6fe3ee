import { audit } from "../audit/audit.ts";
import type { Tx } from "../database/db.ts";
import { roundUnknown } from "./round-unknown.ts";

/** Ends the collection of a year; a Refusal "round/unknown" when it was never opened. */
export const closeRound = async (
  tx: Tx,
  request: { readonly year: number; readonly actor: string; readonly at: Date },
): Promise<void> => {
  const { year, actor, at } = request;
  const closed = await tx
    .updateTable("round")
    .set({ state: "closed" })
    .where("year", "=", year)
    .returning("year")
    .executeTakeFirst();
  if (closed === undefined) throw roundUnknown(year);
  await audit(tx, { at, actor, act: "round.close", object: String(year) });
};
