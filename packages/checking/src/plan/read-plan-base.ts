import { createHash } from "node:crypto";
import { ruleSetCanonicalText } from "@coop-census/census";
import type { PlanBase } from "@coop-census/contracts";
import {
  acceptedVersions,
  type Db,
  deadlineFor,
  type ImportKind,
  importsInForce,
  neighbourVersions,
  profilesOf,
  roundOf,
} from "@coop-census/store";

const rules = createHash("sha256").update(ruleSetCanonicalText()).digest("hex");

const newest = async (db: Db, kind: ImportKind): Promise<number | null> =>
  (await importsInForce(db, kind))[0]?.importId ?? null;

/** What a plan for a return of the organisation and year follows from at this moment. */
export const readPlanBase = async (
  db: Db,
  { organisation, year }: { readonly organisation: string; readonly year: number },
): Promise<PlanBase> => {
  const round = await roundOf(db, year);
  const deadline = await deadlineFor(db, year, organisation);
  const profiles = await profilesOf(db, organisation);
  return {
    returns: (await acceptedVersions(db, year)).map((one) => ({ ...one })),
    neighbours: (await neighbourVersions(db, organisation, year)).map((one) => ({ ...one })),
    network: await newest(db, "network"),
    overlaps: await newest(db, "overlaps"),
    rates: await newest(db, "rates"),
    profiles: [...new Set(profiles.map(({ importId }) => importId))].sort((a, b) => a - b),
    round: round === null || deadline === null ? null : { state: round.state, until: deadline.until },
    rules,
  };
};
