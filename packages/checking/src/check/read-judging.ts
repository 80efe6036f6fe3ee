import {
  type Decimal,
  endOfYear,
  isInForce,
  mainBody,
  partsBesideWholes,
  type RuleContext,
  rateKey,
} from "@coop-census/census";
import { type Db, networkInForce, ratesInForce } from "@coop-census/store";

/** Everything beside the return that its rules look at, from the reference data in force; null for an organisation that no roster knows. */
export const readJudging = async (
  db: Db,
  file: Pick<RuleContext, "organisation" | "year" | "receivedOn">,
): Promise<Omit<RuleContext, "ret"> | null> => {
  const { organisation, year, receivedOn } = file;
  const roster = await networkInForce(db);
  const known = roster?.network.organisations.find(({ id }) => id === organisation);
  if (roster === null || known === undefined) return null;
  const rates = await ratesInForce(db);
  return {
    organisation,
    country: known.country,
    year,
    receivedOn,
    affiliations: roster.network.affiliations.filter(
      (affiliation) => affiliation.organisation === organisation && isInForce(affiliation, endOfYear(year)),
    ),
    isInsideMember: partsBesideWholes(roster.network, endOfYear(year), mainBody).some(
      ({ part }) => part === organisation,
    ),
    isGeneralApex: known.kind === "GENERAL_APEX",
    mainBody,
    rates: new Map<string, Decimal | null>(
      (rates?.rates ?? [])
        .filter(({ kind }) => kind === "average")
        .map((rate) => [rateKey(rate.year, rate.currency), rate.units]),
    ),
  };
};
