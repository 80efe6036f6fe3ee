import { compare, type Decimal, divide, multiply, sum, zero } from "../decimal/decimal.ts";
import { placesOfCountry } from "../network/geography.ts";
import type { Network } from "../network/network.ts";
import { parentOfPlace, places } from "../network/place.ts";
import { endOfYear } from "../network/validity.ts";
import { isCount, isMoney } from "../reference/indicator.ts";
import type { Base } from "./base.ts";
import type { History } from "./history.ts";
import { isFreshCell } from "./is-fresh-cell.ts";

/** Fewer say too little of the others (methodology section 5). */
const fewestRespondents = 3;

/** What the respondents' change makes of a base. */
export interface Ratio {
  readonly value: Decimal;
  /** Sorted ids. */
  readonly respondents: readonly string[];
}

const regions: readonly string[] = places.filter((place) => parentOfPlace(place) === "WORLD");

const regionOf = (network: Network, year: number, country: string): string | undefined =>
  placesOfCountry(network, endOfYear(year), country).find((place) => regions.includes(place));

/**
 * Base x sum now / sum before, over the additive members of the same region that gave a fresh value of the same type,
 * indicator and unit in both years; null for fewer than three of them, or where they had nothing before. Counts and
 * money are rounded half-up to whole units, anything else to two decimals, once.
 */
export const ratioOf = (
  base: Base,
  from: { readonly year: number; readonly network: Network; readonly now: History; readonly history: History },
): Ratio | null => {
  const { year, network, now, history } = from;
  const region = regionOf(network, year, base.cell.country);
  const before = new Map(
    history
      .alike(base.year, base.cell)
      .filter(isFreshCell)
      .map((cell) => [cell.reporter, cell.value]),
  );
  const pairs = now.alike(year, base.cell).flatMap((cell) => {
    const earlier = before.get(cell.reporter);
    const isPeer = cell.reporter !== base.cell.reporter && regionOf(network, year, cell.country) === region;
    return earlier !== undefined && isPeer && isFreshCell(cell) ? [{ cell, earlier }] : [];
  });
  const sumBefore = sum(pairs.map(({ earlier }) => earlier));
  if (pairs.length < fewestRespondents || compare(sumBefore, zero) <= 0) return null;
  const sumNow = sum(pairs.map(({ cell }) => cell.value));
  const { indicator } = base.cell;
  const places = isCount(indicator) || isMoney(indicator) ? 0 : 2;
  return {
    value: divide(multiply(base.cell.value, sumNow), sumBefore, places),
    respondents: pairs.map(({ cell }) => cell.reporter).sort(),
  };
};
