import { type CellCoverage, coverageOf } from "../coverage/coverage-of.ts";
import { weighedPlaces } from "../coverage/weighed-places.ts";
import type { Decimal } from "../decimal/decimal.ts";
import { contributorsIn } from "../describe/contributor.ts";
import { type PrintedValue, printedValue } from "../describe/printed-value.ts";
import { placesOfCountry } from "../network/geography.ts";
import { endOfYear } from "../network/validity.ts";
import type { Cell } from "../roll-up/cell.ts";
import { keyInPlace } from "../roll-up/cell-key.ts";
import type { RollUpContext } from "../roll-up/roll-up-context.ts";
import { rollUpMembers } from "../roll-up/roll-up-members.ts";
import { typesUpward } from "../roll-up/type-tree.ts";
import type { Estimation } from "./estimate-members.ts";
import { roughMembers } from "./rough-members.ts";

/** A cell of the estimate of the network; `reporters` are those who gave a value, as in the reported series. */
export interface EstimatedCell extends Cell {
  /** The members of which a value in it is imputed, sorted ids. */
  readonly imputed: readonly string[];
  readonly coverage: CellCoverage;
  /** As a person is shown it; what is imputed is as rough as what it rests on. */
  readonly printed: PrintedValue;
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
  const placeOf = weighedPlaces(context, weights);
  const all = [...context.members, ...estimation.members];
  const contributors = contributorsIn({ ...context, members: [...context.members, ...roughMembers(estimation)] });
  return rollUpMembers({ ...context, members: all }).flatMap((cell) => {
    const key = keyOf(cell.geo, cell);
    const place = placeOf(cell.geo);
    const none = { answered: 0, of: place.members.length, ids: [] };
    const reporters = reported.get(key)?.reporters ?? none;
    const coverage = coverageOf({ reporters }, place);
    if (coverage.estimate === "withheld" && !everything) return [];
    const printed = printedValue(cell, contributors.of(cell));
    return [{ ...cell, reporters, imputed: [...(imputed.get(key) ?? [])].sort(), coverage, printed }];
  });
};
