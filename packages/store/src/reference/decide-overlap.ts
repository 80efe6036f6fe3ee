import { audit } from "../audit/audit.ts";
import type { Tx } from "../database/db.ts";
import type { DecidedOverlap } from "./overlap-decisions.ts";

/** Writes down what is decided of a declared overlap for a year, its sides in any order; whether it is on hold is judged before. */
export const decideOverlap = async (tx: Tx, { decidedAt, ...decided }: DecidedOverlap): Promise<void> => {
  const [a = decided.a, b = decided.b] = [decided.a, decided.b].sort();
  await tx
    .insertInto("overlapDecision")
    .values({ ...decided, a, b, decidedAt })
    .execute();
  const { actor, year, type, indicator, decision, because } = decided;
  const details = { year, type, indicator, decision, because };
  await audit(tx, { at: decidedAt, actor, act: "overlap.decide", object: `${a} ${b}`, details });
};
