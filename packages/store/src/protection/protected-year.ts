import type { EnterprisesBehind, ProtectedYear } from "@coop-census/census";
import type { Db } from "../database/db.ts";
import { consentsInForce } from "../release-consent/consents-in-force.ts";
import type { AcceptedReturn } from "../roll-up/accepted-return.ts";
import { enterprisesBehindOf } from "./enterprises-behind-of.ts";

/** What the protection of a year's figures is judged by, for its accepted returns. */
export const readProtectedYear = async (
  db: Db,
  { year, returns }: { readonly year: number; readonly returns: readonly AcceptedReturn[] },
): Promise<ProtectedYear> => {
  const behind: EnterprisesBehind[] = [];
  for (const one of returns) behind.push(await enterprisesBehindOf(db, one));
  const consents = (await consentsInForce(db, year)).filter((one) => one.year === year);
  return { year, returns, behind, consents };
};
