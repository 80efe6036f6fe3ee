import { additiveMembers } from "../network/additive-members.ts";
import type { Network } from "../network/network.ts";
import { endOfYear } from "../network/validity.ts";
import type { MemberCell } from "./member-cell.ts";
import { bodyOfSeries, type Series } from "./series.ts";

/** A member cell before it is known where its reporter has its seat: it follows from the reporter's return alone. */
export type ReturnCell = Omit<MemberCell, "country">;

/**
 * The cells that a series adds in a year, of those of any returns of that year: of full and direct affiliates of its body
 * on 31 December, each with the country that the roster has for its reporter.
 */
export const membersOfSeries = (from: {
  readonly year: number;
  readonly series: Series;
  readonly network: Network;
  readonly cells: readonly ReturnCell[];
}): readonly MemberCell[] => {
  const additive = new Set(additiveMembers(from.network, endOfYear(from.year), bodyOfSeries(from.series)));
  const countries = new Map(from.network.organisations.map(({ id, country }) => [id, country]));
  return from.cells.flatMap((cell) => {
    const country = countries.get(cell.reporter);
    return country !== undefined && additive.has(cell.reporter) ? [{ ...cell, country }] : [];
  });
};
