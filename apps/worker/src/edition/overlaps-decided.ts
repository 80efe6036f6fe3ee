import type { Manifest } from "@coop-census/contracts";
import { type Db, overlapDecisions } from "@coop-census/store";

/** The decision that counts of each declared overlap and year, up to the edition's: growth and series look back. */
export const overlapsDecided = async (db: Db, upTo: number): Promise<Pick<Manifest["inputs"], "overlapDecisions">> => {
  const decided = (await overlapDecisions(db)).filter(({ year }) => year <= upTo);
  const latest = new Map(
    decided.map((one) => [JSON.stringify([one.a, one.b, one.type, one.indicator, one.year]), one]),
  );
  if (latest.size === 0) return {};
  return {
    overlapDecisions: [...latest.values()].map(({ a, b, type, indicator, year, decision, because }) => ({
      a,
      b,
      type,
      indicator,
      year,
      decision,
      because,
    })),
  };
};
