import {
  type AcceptedReturn,
  type Network,
  type Overlap,
  type Series,
  type SharedEnterprises,
  seriesOf,
} from "@coop-census/census";
import type { Db } from "../database/db.ts";
import { networkInForce } from "../reference/network-in-force.ts";
import { overlapsInForce } from "../reference/overlaps-in-force.ts";
import { type DecidedStandIn, standInsOfYear } from "../reference/stand-ins-of-year.ts";
import { sharedOfYear } from "../shared-enterprise/shared-of-year.ts";
import { acceptedReturns } from "./accepted-returns.ts";

/** What the figures of a year follow from, as the store has it now. */
export interface YearInputs {
  readonly year: number;
  readonly network: Network;
  readonly overlaps: readonly Overlap[];
  readonly returns: readonly AcceptedReturn[];
  /** What the registers among the returns have in common. */
  readonly shared: SharedEnterprises;
  /** The main series first, then those of single bodies with affiliates of their own, by id. */
  readonly series: readonly Series[];
  /** Every branch that is decided to stand in for its parent in the year. */
  readonly standIns: readonly DecidedStandIn[];
}

/** Null before the first roster: without one there is no place to add anything to. */
export const readYearInputs = async (db: Db, year: number): Promise<YearInputs | null> => {
  const roster = await networkInForce(db);
  if (roster === null) return null;
  const overlaps = await overlapsInForce(db);
  return {
    year,
    network: roster.network,
    overlaps: overlaps?.overlaps ?? [],
    returns: await acceptedReturns(db, year),
    shared: await sharedOfYear(db, year),
    series: seriesOf(roster.network),
    standIns: await standInsOfYear(db, year),
  };
};
