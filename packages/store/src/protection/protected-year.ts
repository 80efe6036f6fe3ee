import type { AcceptedReturn, EnterprisesBehind, ProtectedYear } from "@coop-census/census";
import type { Db } from "../database/db.ts";
import { consentsInForce } from "../release-consent/consents-in-force.ts";
import { acceptedAttempts } from "../roll-up/accepted-attempts.ts";
import { enterprisesBehindOf } from "./enterprises-behind-of.ts";

/** What the protection of a year's figures is judged by, for all its accepted returns as they are given. */
export const readProtectedYear = async (
  db: Db,
  { year, returns }: { readonly year: number; readonly returns: readonly AcceptedReturn[] },
): Promise<ProtectedYear> => {
  const scopes = new Map(returns.map(({ organisation, terms }) => [organisation, terms.rollUpScope]));
  const behind: EnterprisesBehind[] = [];
  for (const { organisation, submission, attempt } of await acceptedAttempts(db, year)) {
    const rollUpScope = scopes.get(organisation);
    if (rollUpScope === undefined) continue;
    behind.push(await enterprisesBehindOf(db, { organisation, year, submission, attempt, rollUpScope }));
  }
  const consents = (await consentsInForce(db, year)).filter((one) => one.year === year);
  return { year, returns, behind, consents };
};
