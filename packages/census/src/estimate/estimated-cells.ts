import { type CellCoverage, coverageOf } from "../coverage/coverage-of.ts";
import { placeWeights } from "../coverage/place-weights.ts";
import type { Decimal } from "../decimal/decimal.ts";
import { placesOfCountry } from "../network/geography.ts";
import { endOfYear } from "../network/validity.ts";
import type { Cell } from "../roll-up/cell.ts";
import { keyInPlace } from "../roll-up/cell-key.ts";
import type { RollUpContext } from "../roll-up/roll-up-context.ts";
import { rollUpMembers } from "../roll-up/roll-up-members.ts";
import { typesUpward } from "../roll-up/type-tree.ts";
import type { Estimation } from "./estimate-members.ts";

/** A cell of the estimate of the network; `reporters` are those who gave a value, as in the reported series. */
export interface EstimatedCell extends Cell {
  /** The members of which a value in it is imputed, sorted ids. */
  readonly imputed: readonly string[];
  readonly coverage: CellCoverage;
}

const keyOf = (geo: string, cell: Parameters<typeof keyInPlace>[0]): string => `${geo} ${keyInPlace(cell)}`;

const imputedIn = (
  { year, network }: RollUpContext,
  { members }: Estimation,
): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>();
  for (const member of members) {
    for (const geo of placesOfCountry(network, endOfYear(year), member.country)) {
      for (const type of typesUpward(member.type)) {
        const key = keyOf(geo, { ...member, type });
        found.set(key, (found.get(key) ?? new Set()).add(member.reporter));
      }
    }
  }
  return found;
};

/**
 * The estimate of the network, cell by cell, in canonical order: the reported member cells of the context and the imputed
 * ones rolled up together, so that overlaps and bounds apply. With `everything` left out, only what V21 lets be
 * published: a cell of which under 50% responded, or nobody, is not among them.
 */
export const estimatedCells = (
  context: RollUpContext,
  from: {
    readonly estimation: Estimation;
    readonly weights: ReadonlyMap<string, Decimal>;
    /** Also those that may not be published, for who has to judge what is missing. */
    readonly everything?: boolean;
  },
): readonly EstimatedCell[] => {
  const { estimation, weights, everything = false } = from;
  const reported = new Map(rollUpMembers(context).map((cell) => [keyOf(cell.geo, cell), cell]));
  const imputed = imputedIn(context, estimation);
  const places = new Map<string, ReturnType<typeof placeWeights>>();
  const placeOf = (geo: string): ReturnType<typeof placeWeights> => {
    const place = places.get(geo) ?? placeWeights({ ...context, geo, weights });
    places.set(geo, place);
    return place;
  };
  return rollUpMembers({ ...context, members: [...context.members, ...estimation.members] }).flatMap((cell) => {
    const key = keyOf(cell.geo, cell);
    const place = placeOf(cell.geo);
    const none = { answered: 0, of: place.members.length, ids: [] };
    const reporters = reported.get(key)?.reporters ?? none;
    const coverage = coverageOf({ reporters }, place);
    if (coverage.estimate === "withheld" && !everything) return [];
    return [{ ...cell, reporters, imputed: [...(imputed.get(key) ?? [])].sort(), coverage }];
  });
};
