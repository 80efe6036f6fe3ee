import { Refusal } from "@coop-census/contracts";
import { audit } from "../audit/audit.ts";
import type { Tx } from "../database/db.ts";

/** Writes down that a branch stands in for its missing parent in a year; a Refusal where it stands in for anybody in that year already. Whether it may is judged before, by the roster. */
export const decideStandIn = async (
  tx: Tx,
  request: {
    readonly organisation: string;
    readonly parent: string;
    readonly year: number;
    readonly because: string;
    readonly actor: string;
    readonly at: Date;
  },
): Promise<number> => {
  const { organisation, parent, year, because, actor, at } = request;
  const row = await tx
    .insertInto("branchStandIn")
    .values({ organisation, parent, year, because, actor, decidedAt: at, undoneAt: null, undoneBy: null })
    .onConflict((conflict) => conflict.columns(["organisation", "year"]).where("undoneAt", "is", null).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (row === undefined) {
    throw new Refusal(
      "stand-in/twice",
      `${organisation} stands in for a parent in ${year} already.`,
      `Take that back first: census network stand-in ${organisation} --year ${year} --undo`,
    );
  }
  await audit(tx, { at, actor, act: "network.stand-in", object: organisation, details: { parent, year, because } });
  return row.id;
};
