import { additiveMembers } from "../network/additive-members.ts";
import { placesOfCountry } from "../network/geography.ts";
import type { Network } from "../network/network.ts";
import { endOfYear } from "../network/validity.ts";
import type { AcceptedReturn } from "../roll-up/accepted-return.ts";
import { membersOfPlace } from "../roll-up/members-of-place.ts";
import { bodyOfSeries, type Series } from "../roll-up/series.ts";
import { memberCells } from "../roll-up/to-member.ts";

/** Who answered in a year, of the members of one place; every list holds sorted ids. */
export interface Response {
  /** A country, a place or WORLD. */
  readonly geo: string;
  /** Additive members that the roster knows. */
  readonly known: readonly string[];
  /** Additive members with an accepted return, a nil return included. */
  readonly answered: readonly string[];
  /** Those of them that gave an ENT_TOTAL in the scope that rolls up. */
  readonly answeredEntTotal: readonly string[];
  /** Known members without an accepted return. */
  readonly notResponding: readonly string[];
  /** Additive members that answered although the roster is not sure of them: the "of" is known and these. */
  readonly beyondRoster: readonly string[];
  /** Organisations of the place whose returns are read and shown, but not added. */
  readonly notAdded: readonly string[];
}

/** The response of a year in a place, for the body of the series on 31 December (methodology section 5). */
export const responseOf = (from: {
  readonly year: number;
  readonly geo: string;
  readonly series: Series;
  readonly network: Network;
  readonly returns: readonly AcceptedReturn[];
}): Response => {
  const { year, geo, series, network } = from;
  const date = endOfYear(year);
  const countries = new Map(network.organisations.map(({ id, country }) => [id, country]));
  const isHere = (id: string): boolean => {
    const country = countries.get(id);
    return country !== undefined && placesOfCountry(network, date, country).includes(geo);
  };
  const additive = new Set(additiveMembers(network, date, bodyOfSeries(series)));
  const known = membersOfPlace(network, year, series, geo);
  const returns = from.returns
    .filter((accepted) => accepted.year === year && isHere(accepted.organisation))
    .toSorted((a, b) => (a.organisation < b.organisation ? -1 : 1));
  const adding = returns.filter(({ organisation }) => additive.has(organisation));
  const answered = adding.map(({ organisation }) => organisation);
  const givesEntTotal = (accepted: AcceptedReturn): boolean =>
    memberCells(accepted, "all_reported").some(({ indicator }) => indicator === "ENT_TOTAL");
  return {
    geo,
    known,
    answered,
    answeredEntTotal: adding.filter(givesEntTotal).map(({ organisation }) => organisation),
    notResponding: known.filter((id) => !answered.includes(id)),
    beyondRoster: answered.filter((id) => !known.includes(id)),
    notAdded: returns.filter(({ organisation }) => !additive.has(organisation)).map(({ organisation }) => organisation),
  };
};
