import { add, subtract, sum, zero } from "../decimal/decimal.ts";
import type { Cell } from "./cell.ts";
import { keyInPlace } from "./cell-key.ts";
import { compareCells } from "./compare-cells.ts";
import { sumCompositions } from "./composition.ts";
import { membersOfPlace } from "./members-of-place.ts";
import { removalsAt } from "./removals-at.ts";
import type { RollUpContext } from "./roll-up-context.ts";
import { isSuspected } from "./suspected-overlap.ts";
import { uniteFlags } from "./unite-flags.ts";

/** What is added into a cell: a member's cell, or a cell of the place below. */
export type CellPart = Pick<
  Cell,
  "type" | "activity" | "indicator" | "detail" | "unit" | "gross" | "overlap" | "value" | "flags" | "composition"
> & { readonly ids: readonly string[] };

/**
 * The cells of a place from the parts below it, in canonical order: net = sum of the parts' net - the overlap removed
 * here; a cell without a part does not exist. Recomputed from its parts, never incremented.
 */
export const combineCells = (given: RollUpContext, geo: string, parts: readonly CellPart[]): readonly Cell[] => {
  const { year, series, network } = given;
  const { overlaps, declared, shared } = removalsAt(given, geo, parts);
  const answering = new Set([...membersOfPlace(network, year, series, geo), ...parts.flatMap(({ ids }) => ids)]);
  return [...Map.groupBy(parts, keyInPlace)]
    .flatMap(([key, group]): readonly Cell[] => {
      const [first] = group;
      if (first === undefined) return [];
      const { type, activity, indicator, detail, unit } = first;
      const gross = sum(group.map((part) => part.gross));
      const net = sum(group.map(({ value }) => value));
      const overlapHere = add(declared.removedHere(key), shared.get(key) ?? zero);
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
          bounds: declared.bounds(first, value),
          flags: uniteFlags(...group.map(({ flags }) => flags), suspected),
          reporters: { answered: ids.length, of: answering.size, ids },
          composition: sumCompositions(group.map(({ composition }) => composition)),
        },
      ];
    })
    .sort(compareCells);
};
