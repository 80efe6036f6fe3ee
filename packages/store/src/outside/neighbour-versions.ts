import type { Db } from "../database/db.ts";
import { type AcceptedVersion, acceptedVersions } from "../roll-up/accepted-versions.ts";
import { organisationsIn } from "../roll-up/organisations-in.ts";
import { countryOf } from "./country-of.ts";

/** The accepted returns that one of an organisation for a year is judged beside, without what is in them: of its country, for other years. */
export const neighbourVersions = async (
  db: Db,
  organisation: string,
  year: number,
): Promise<readonly AcceptedVersion[]> => {
  const country = await countryOf(db, organisation);
  const organisations = country === null ? [] : await organisationsIn(db, country);
  if (organisations.length === 0) return [];
  const years = await db
    .selectFrom("submission")
    .select("year")
    .distinct()
    .where("organisation", "in", organisations)
    .where("state", "=", "accepted")
    .where("year", "!=", year)
    .orderBy("year")
    .execute();
  const versions: AcceptedVersion[] = [];
  for (const one of years) versions.push(...(await acceptedVersions(db, one.year, organisations)));
  return versions;
};
