import { add, compare, type Decimal, minimum, subtract, sum, zero } from "../decimal/decimal.ts";
import { placesOfCountry } from "../network/geography.ts";
import { endOfYear } from "../network/validity.ts";
import type { Cell } from "./cell.ts";
import { keyInPlace } from "./cell-key.ts";
import { compareCells } from "./compare-cells.ts";
import { sumCompositions } from "./composition.ts";
import { contributionsOf } from "./contributions.ts";
import { declaredOverlap } from "./declared-overlap.ts";
import type { MemberCell } from "./member-cell.ts";
import { membersOfPlace } from "./members-of-place.ts";
import type { Overlap } from "./overlap.ts";
import type { RollUpContext } from "./roll-up-context.ts";
import { isSuspected } from "./suspected-overlap.ts";
import { uniteFlags } from "./unite-flags.ts";

/** What is added into a cell: a member's cell, or a cell of the place below. */
export type CellPart = Pick<
  Cell,
  "type" | "activity" | "indicator" | "detail" | "unit" | "gross" | "overlap" | "value" | "flags" | "composition"
> & { readonly ids: readonly string[] };

/** No pairs together remove so much that less is left than the largest reporter alone has. */
const limitRemoval = (declared: Decimal, net: Decimal, given: ReadonlyMap<string, Decimal> | undefined): Decimal => {
  let largest = zero;
  for (const value of given?.values() ?? []) if (compare(value, largest) > 0) largest = value;
  const room = subtract(net, largest);
  return compare(room, zero) > 0 ? minimum(declared, room) : zero;
};

/** The members' cells of the place, where any overlap of it may have to be removed; otherwise nobody's are needed. */
const membersInOverlap = ({ year, network, overlaps, members }: RollUpContext, geo: string): readonly MemberCell[] => {
  const reporters = new Set(members.map(({ reporter }) => reporter));
  const isDeclared = ({ kind, a, b }: Overlap): boolean => kind === "declared" && reporters.has(a) && reporters.has(b);
  if (!overlaps.some(isDeclared)) return [];
  const countries = new Set(members.map(({ country }) => country));
  const here = new Set([...countries].filter((one) => placesOfCountry(network, endOfYear(year), one).includes(geo)));
  return members.filter(({ country }) => here.has(country));
};

/**
 * The cells of a place from the parts below it, in canonical order: net = sum of the parts' net - the overlap removed
 * here; a cell without a part does not exist. Recomputed from its parts, never incremented.
 */
export const combineCells = (context: RollUpContext, geo: string, parts: readonly CellPart[]): readonly Cell[] => {
  const { year, series, network, overlaps } = context;
  const here = membersInOverlap(context, geo);
  const contributions = contributionsOf(here);
  const declared = declaredOverlap({ ...context, members: here }, geo, contributions);
  const answering = new Set([...membersOfPlace(network, year, series, geo), ...parts.flatMap(({ ids }) => ids)]);
  return [...Map.groupBy(parts, keyInPlace)]
    .flatMap(([key, group]): readonly Cell[] => {
      const [first] = group;
      if (first === undefined) return [];
      const { type, activity, indicator, detail, unit } = first;
      const net = sum(group.map(({ value }) => value));
      const overlapHere = limitRemoval(declared.get(key) ?? zero, net, contributions.get(key));
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
          gross: sum(group.map(({ gross }) => gross)),
          overlap: add(sum(group.map(({ overlap }) => overlap)), overlapHere),
          overlapHere,
          value,
          bounds: { lower: value, upper: value },
          flags: uniteFlags(...group.map(({ flags }) => flags), suspected),
          reporters: { answered: ids.length, of: answering.size, ids },
          composition: sumCompositions(group.map(({ composition }) => composition)),
        },
      ];
    })
    .sort(compareCells);
};
