import type { LineageRemoval, PlaceNode } from "@coop-census/census";
import type { LineageStep } from "@coop-census/contracts";
import { sayFormula } from "./say-formula.ts";
import type { Sight } from "./sight.ts";

type Place = Omit<Extract<LineageStep, { kind: "place" }>, "id" | "parent" | "level">;

/** Which two overlap is in the register of overlaps that every edition prints; how much, and who shares enterprises, is not. */
const sayRemoval = (removal: LineageRemoval, isShown: boolean): Place["removals"][number] => {
  if (removal.kind === "shared") {
    const { amount, entries } = removal;
    const said = entries.map(({ referenceYear: _referenceYear, ...entry }) => entry);
    return { kind: "shared", amount: isShown ? amount : null, entries: isShown ? said : null };
  }
  return {
    kind: "declared",
    amount: isShown ? removal.amount : null,
    limited: isShown ? removal.limited : null,
    pairs: removal.pairs.map(({ sides, amount }) => ({ sides: [...sides], amount: isShown ? amount : null })),
  };
};

/** A place's figure as it is shown: whole, as the tables of the edition publish it, or withheld. */
export const sayPlace = (node: PlaceNode, sight: Sight, isPublished: boolean): Place => {
  const { geo, value, flags, gross, overlap, overlapHere, reporters } = node.cell;
  const isShown = sight.seesAll || isPublished;
  const shown = { value, flags, gross, overlap, overlapHere, reporters: [...reporters.ids] };
  const nothing = { value: null, flags: null, gross: null, overlap: null, overlapHere: null, reporters: null };
  return {
    kind: "place",
    geo,
    ...(isShown ? shown : nothing),
    isWithheld: !isShown || (!sight.seesAll && node.removals.length > 0),
    formula: sayFormula(node, isShown),
    removals: isShown ? node.removals.map((one) => sayRemoval(one, sight.seesAll)) : [],
  };
};
