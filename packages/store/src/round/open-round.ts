import { audit } from "../audit/audit.ts";
import type { Tx } from "../database/db.ts";
import type { Round } from "./round.ts";
import { usualDays } from "./usual-days.ts";

/** Opens a year's round, or opens it again with other days; days that are not given are the usual ones. */
export const openRound = async (
  tx: Tx,
  request: {
    readonly year: number;
    readonly days?: Partial<Pick<Round, "opensOn" | "askedBy" | "acceptedUntil">>;
    readonly actor: string;
    readonly at: Date;
  },
): Promise<Round> => {
  const { year, actor, at } = request;
  const days = { ...usualDays(year), ...request.days };
  const round = await tx
    .insertInto("round")
    .values({ year, ...days, state: "open", openedBy: actor })
    .onConflict((conflict) => conflict.column("year").doUpdateSet({ ...days, state: "open" }))
    .returning(["year", "opensOn", "askedBy", "acceptedUntil", "state"])
    .executeTakeFirstOrThrow();
  await audit(tx, { at, actor, act: "round.open", object: String(year), details: days });
  return round;
};
