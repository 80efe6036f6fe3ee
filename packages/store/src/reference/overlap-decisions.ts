import type { Overlap } from "@coop-census/census";
import type { Db } from "../database/db.ts";

/** A decision on a declared overlap that is on hold in a year; `a` comes before `b`. */
export interface DecidedOverlap {
  readonly year: number;
  readonly a: string;
  readonly b: string;
  readonly type: string | null;
  readonly indicator: string;
  readonly decision: "release" | "keep-out";
  readonly because: string;
  readonly actor: string;
  readonly decidedAt: Date;
}

/** Every decision made by now or by a moment, the earliest first. */
export const overlapDecisions = (db: Db, asOf?: Date): Promise<readonly DecidedOverlap[]> => {
  let query = db
    .selectFrom("overlapDecision")
    .select(["year", "a", "b", "type", "indicator", "decision", "because", "actor", "decidedAt"]);
  if (asOf !== undefined) query = query.where("decidedAt", "<=", asOf);
  return query.orderBy("id").execute();
};

/** The declared overlaps with what is decided of each; in every year the last decision counts. */
export const withDecisions = (overlaps: readonly Overlap[], decided: readonly DecidedOverlap[]): readonly Overlap[] => {
  if (decided.length === 0) return overlaps;
  return overlaps.map((overlap) => {
    const [a, b] = [overlap.a, overlap.b].sort();
    const own = decided.filter((one) => {
      const isPair = one.a === a && one.b === b;
      return isPair && one.type === overlap.type && one.indicator === overlap.indicator;
    });
    if (overlap.kind !== "declared" || own.length === 0) return overlap;
    return { ...overlap, decisions: own.map(({ year, decision }) => ({ year, decision })) };
  });
};
