import { subtract, sum, zero } from "../decimal/decimal.ts";
import type { Cell } from "../roll-up/cell.ts";
import { keyInPlace } from "../roll-up/cell-key.ts";
import type { CellPart } from "../roll-up/combine.ts";
import { removalsAt } from "../roll-up/removals-at.ts";
import type { RollUpContext } from "../roll-up/roll-up-context.ts";
import { cellsOfEntry, sharedLosses } from "../shared-enterprise/shared-removal.ts";
import type { LineageRemoval } from "./lineage-node.ts";

/** Tells what is removed from each cell of a place, whose parts are given. */
export const removalsOfPlace = (
  context: RollUpContext,
  geo: string,
  parts: readonly CellPart[],
): ((cell: Cell) => readonly LineageRemoval[]) => {
  const { pairs, declared, shared } = removalsAt(context, geo, parts);
  const losses = sharedLosses(context, geo, parts);
  return (cell) => {
    const key = keyInPlace(cell);
    const amount = declared.removedHere(key);
    const own = pairs.flatMap(({ sides, statements, isHere, removed }) => {
      const ofPair = removed.get(key);
      return isHere && ofPair !== undefined ? [{ sides, statements, amount: ofPair }] : [];
    });
    const limited = subtract(sum(own.map((pair) => pair.amount)), amount);
    const entries = losses.flatMap(({ entry, group }) => {
      if (!cellsOfEntry(entry, group).includes(key)) return [];
      const { reporter, type, activity, referenceYear, value } = entry;
      return [{ reporter, type, activity, referenceYear, value, enterprises: group.enterprises }];
    });
    return [
      ...(own.length === 0 ? [] : [{ kind: "declared" as const, pairs: own, limited, amount }]),
      ...(entries.length === 0 ? [] : [{ kind: "shared" as const, entries, amount: shared.get(key) ?? zero }]),
    ];
  };
};
