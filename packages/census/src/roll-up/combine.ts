import { add, subtract, sum, zero } from "../decimal/decimal.ts";
import { placesOfCountry } from "../network/geography.ts";
import { endOfYear } from "../network/validity.ts";
import { matchedPairs } from "../shared-enterprise/matched-pairs.ts";
import { sharedRemoval } from "../shared-enterprise/shared-removal.ts";
import { unmeasuredOverlaps } from "../shared-enterprise/unmeasured-overlaps.ts";
import type { Cell } from "./cell.ts";
import { keyInPlace } from "./cell-key.ts";
import { compareCells } from "./compare-cells.ts";
import { sumCompositions } from "./composition.ts";
import { contributionsOf } from "./contributions.ts";
import type { MemberCell } from "./member-cell.ts";
import { membersOfPlace } from "./members-of-place.ts";
import { overlappingPairs } from "./overlapping-pair.ts";
import { overlapsAt } from "./overlaps-at.ts";
import type { RollUpContext } from "./roll-up-context.ts";
import { isSuspected } from "./suspected-overlap.ts";
import { uniteFlags } from "./unite-flags.ts";

/** What is added into a cell: a member's cell, or a cell of the place below. */
export type CellPart = Pick<
  Cell,
  "type" | "activity" | "indicator" | "detail" | "unit" | "gross" | "overlap" | "value" | "flags" | "composition"
> & { readonly ids: readonly string[] };

/** The cells of the place's members that stand in an overlap with another of them; nobody else's are needed. */
const membersInOverlap = ({ year, network, overlaps, members }: RollUpContext, geo: string): readonly MemberCell[] => {
  const reporters = new Set(members.map(({ reporter }) => reporter));
  const both = overlaps.filter(({ a, b }) => reporters.has(a) && reporters.has(b));
  if (both.length === 0) return [];
  const sides = new Set(both.flatMap(({ a, b }) => [a, b]));
  const countries = new Set(members.map(({ country }) => country));
  const here = new Set([...countries].filter((one) => placesOfCountry(network, endOfYear(year), one).includes(geo)));
  return members.filter(({ country, reporter }) => here.has(country) && sides.has(reporter));
};

/**
 * The cells of a place from the parts below it, in canonical order: net = sum of the parts' net - the overlap removed
 * here; a cell without a part does not exist. Recomputed from its parts, never incremented.
 */
export const combineCells = (given: RollUpContext, geo: string, parts: readonly CellPart[]): readonly Cell[] => {
  const context = { ...given, overlaps: unmeasuredOverlaps(given) };
  const { year, series, network, overlaps } = context;
  const shared = sharedRemoval(context, geo, parts);
  const here = membersInOverlap(context, geo);
  const contributions = contributionsOf(here);
  const pairs = overlappingPairs(context, geo, here, contributions);
  const matched = matchedPairs(context, geo, new Set(pairs.flatMap(({ sides }) => sides)));
  const overlap = overlapsAt(pairs, contributions, matched);
  const answering = new Set([...membersOfPlace(network, year, series, geo), ...parts.flatMap(({ ids }) => ids)]);
  return [...Map.groupBy(parts, keyInPlace)]
    .flatMap(([key, group]): readonly Cell[] => {
      const [first] = group;
      if (first === undefined) return [];
      const { type, activity, indicator, detail, unit } = first;
      const gross = sum(group.map((part) => part.gross));
      const net = sum(group.map(({ value }) => value));
      const overlapHere = add(overlap.removedHere(key), shared.get(key) ?? zero);
      const value = subtract(net, overlapHere);
      const ids = [...new Set(group.flatMap((part) => part.ids))].sort();
      const suspected = isSuspected(overlaps, first, new Set(ids)) ? "U" : "";
      return [
        {
          year,
          geo,
          type,
          activity,
          indicator,
          detail,
          unit,
          gross,
          overlap: add(sum(group.map((part) => part.overlap)), overlapHere),
          overlapHere,
          value,
          bounds: overlap.bounds(first, value),
          flags: uniteFlags(...group.map(({ flags }) => flags), suspected),
          reporters: { answered: ids.length, of: answering.size, ids },
          composition: sumCompositions(group.map(({ composition }) => composition)),
        },
      ];
    })
    .sort(compareCells);
};
