import { createHash } from "node:crypto";
import type { Manifest } from "@coop-census/contracts";
import { canonicalJson } from "@coop-census/reporting";
import { type Db, matchesOf, sharedTerritories } from "@coop-census/store";

/**
 * What people have said of the enterprises of each territory that has several registers in one of the years. Who is
 * where stays with the secretariat: decisions are told by their number and one hash of all of them and their reasons.
 */
export const matchesDecided = async (
  db: Db,
  years: readonly number[],
): Promise<Pick<Manifest["inputs"], "enterpriseMatches">> => {
  const enterpriseMatches: NonNullable<Manifest["inputs"]["enterpriseMatches"]> = [];
  for (const territory of await sharedTerritories(db, years)) {
    const matches = await matchesOf(db, territory);
    if (matches.length === 0) continue;
    const said = matches.map(({ one, other, decision, because }) => [one, other, decision, because]);
    const text = canonicalJson(said.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)));
    const same = matches.filter(({ decision }) => decision === "same").length;
    const sha256 = createHash("sha256").update(text).digest("hex");
    enterpriseMatches.push({ territory, same, different: matches.length - same, sha256 });
  }
  return enterpriseMatches.length === 0 ? {} : { enterpriseMatches };
};
