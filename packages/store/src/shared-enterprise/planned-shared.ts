import { type SharedEnterprises, territoryOf } from "@coop-census/census";
import type { Db } from "../database/db.ts";
import { countryOf } from "../outside/country-of.ts";
import type { AttemptTerms } from "../submission/attempt.ts";
import { sharedAmong } from "./shared-of-year.ts";
import { sharedRegisters } from "./shared-register.ts";

/**
 * What the registers of a year would have in common if the return of one organisation were another one: the
 * register of a load that nobody has kept yet, or null for a return that is none.
 */
export const plannedShared = async (
  db: Db,
  { organisation, year }: { readonly organisation: string; readonly year: number },
  register: { readonly load: number; readonly terms: AttemptTerms } | null,
): Promise<SharedEnterprises> => {
  const others = (await sharedRegisters(db, year)).filter((one) => one.organisation !== organisation);
  const country = await countryOf(db, organisation);
  if (register === null || country === null) return sharedAmong(db, year, others);
  const { load, terms } = register;
  const { rollUpScope: scope, totalType, currency = null } = terms;
  const territory = territoryOf(country);
  const own = { organisation, territory, checked: null, load, scope, totalType, currency, released: [] };
  return sharedAmong(
    db,
    year,
    [...others, own].sort((a, b) => (a.organisation < b.organisation ? -1 : 1)),
  );
};
