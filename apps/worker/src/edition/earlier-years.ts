import { type BranchStandIn, seriesOf } from "@coop-census/census";
import { consentsInForce, type Db, readYearInputs, yearsBefore } from "@coop-census/store";
import { type JudgedYear, judgedYear } from "./judged-year.ts";
import type { PublishedYear } from "./published-years.ts";

/** A year before an edition's: as it was published last, or as it stands where no edition of it is public. */
export interface PastYear extends Omit<JudgedYear, "standIns"> {
  readonly standIns: readonly BranchStandIn[];
  readonly isPublished: boolean;
}

/** A release that was signed since opens what was protected; what was open is known. */
const asPublished = async (db: Db, { year, basis: { inputs, protection } }: PublishedYear): Promise<PastYear> => {
  const { network, overlaps, shared, standIns, returns } = inputs;
  const signed = (await consentsInForce(db, year)).filter((one) => one.year === year);
  const consents = [...protection.consents, ...signed];
  const protectedYear = { year, returns, behind: protection.behind, consents };
  const series = seriesOf(network);
  return { year, network, overlaps, shared, standIns, returns, series, protectedYear, isPublished: true };
};

/** What the figures of every year before this one follow from, in order: growth and series stand on them. */
export const earlierYears = async (
  db: Db,
  year: number,
  published: readonly PublishedYear[],
): Promise<readonly PastYear[]> => {
  const known = new Map(published.map((one) => [one.year, one]));
  const earlier: PastYear[] = [];
  for (const one of [...new Set([...known.keys(), ...(await yearsBefore(db, year))])].sort((a, b) => a - b)) {
    const asLast = known.get(one);
    const inputs = asLast === undefined ? await readYearInputs(db, one) : null;
    if (asLast !== undefined) earlier.push(await asPublished(db, asLast));
    else if (inputs !== null) earlier.push({ ...(await judgedYear(db, inputs)), isPublished: false });
  }
  return earlier;
};
