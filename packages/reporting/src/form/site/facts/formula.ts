import { compare, type Decimal, places, placesBelow, subtract, sum, zero } from "@coop-census/census";
import type { EditionCell } from "../../../cell/edition-cell.ts";
import { compareCodePoints } from "../../../text/compare-code-points.ts";
import type { SiteFacts } from "./site-facts.ts";

/** One side of a sum: a reporter, a country or a place; its value is null where it is not told. */
export interface FormulaPart {
  readonly of: string;
  readonly value: Decimal | null;
}

/** How a figure is made: parts that are added, less what is counted twice among them. */
export interface Formula {
  readonly kind: "reporters" | "places";
  readonly parts: readonly FormulaPart[];
  readonly removed: Decimal;
  /** Whether more is in it than the parts tell, since it is protected. */
  readonly hasMore: boolean;
}

const ofCountry = (facts: SiteFacts, cell: EditionCell): Formula => {
  const given = Map.groupBy(facts.contributionsOf(cell), ({ reporter }) => reporter);
  const parts = cell.reporters.ids.toSorted(compareCodePoints).map((of): FormulaPart => {
    const values = (given.get(of) ?? []).map(({ value }) => value);
    const told = values.filter((value) => value !== null);
    return { of, value: values.length === 0 || told.length < values.length ? null : sum(told) };
  });
  const told = parts.flatMap(({ value }) => value ?? []);
  const isWhole = told.length === parts.length;
  // Parts that do not come to the figure are not what it is made of: then none is told.
  const isRight = isWhole ? compare(sum(told), cell.gross) === 0 : true;
  const shown = isRight ? parts : parts.map(({ of }) => ({ of, value: null }));
  return { kind: "reporters", parts: shown, removed: cell.overlapHere, hasMore: false };
};

const childrenOf = (facts: SiteFacts, geo: string): readonly string[] => {
  const [place] = places.filter((one) => one === geo);
  const below = place === undefined ? [] : placesBelow(place);
  return below.length > 0 ? below : facts.countries.filter((country) => facts.leafPlaceOf(country) === geo);
};

const ofPlace = (facts: SiteFacts, cell: EditionCell): Formula => {
  const parts = childrenOf(facts, cell.geo).flatMap((of): readonly FormulaPart[] => {
    const found = facts.cell({ ...cell, geo: of });
    return found === null ? [] : [{ of, value: found.value }];
  });
  const rest = subtract(sum(parts.map(({ value }) => value ?? zero)), cell.overlapHere);
  return { kind: "places", parts, removed: cell.overlapHere, hasMore: compare(rest, cell.value) !== 0 };
};

/** How a free figure is made of what may be told: of its reporters in a country, of the places below it elsewhere. */
export const formulaOf = (facts: SiteFacts, cell: EditionCell): Formula =>
  /^[A-Z]{2}$/.test(cell.geo) ? ofCountry(facts, cell) : ofPlace(facts, cell);
