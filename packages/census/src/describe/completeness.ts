import type { Cell } from "../roll-up/cell.ts";
import type { CellKeyParts } from "../roll-up/cell-key.ts";
import { typesUpward } from "../roll-up/type-tree.ts";
import type { Contributors } from "./contributor.ts";
import { isToldApart, restTypes } from "./is-told-apart.ts";

/** How a breakdown is less complete than its total (methodology section 4, step 4); both lists are empty where it is not. */
export interface Completeness {
  /** What the cell is a part of: all cooperatives (or enterprises), all activities, not further broken down. */
  readonly total: CellKeyParts;
  /** Reporters of the total with nothing here, although what they gave is not all told apart; sorted ids. */
  readonly lacking: readonly string[];
  /** Reporters that are here with a part only, since some of what they gave is not told apart; sorted ids. */
  readonly partial: readonly string[];
}

/** The total that a cell is a breakdown of; null where it is none, as CONSORTIUM, which is in no total. */
export const totalOfCell = ({ type, activity, indicator, detail, unit }: CellKeyParts): CellKeyParts | null => {
  const upward = typesUpward(type);
  const total = { type: upward.includes("ALL_COOP") ? "ALL_COOP" : "ALL_ENT", indicator, unit };
  const isWhole = activity === "_T" && detail === "_T";
  if (!upward.includes("ALL_ENT") || (isWhole && (type === total.type || restTypes.includes(type)))) return null;
  return { ...total, activity: "_T", detail: "_T" };
};

/**
 * Who of the reporters of the total is not in a breakdown of it, or not with all. A reporter whose every figure is told
 * apart, and who has none here, lacks nothing. Null for a cell that is no breakdown.
 */
export const completenessOf = (
  cell: CellKeyParts & Pick<Cell, "geo">,
  contributors: Contributors,
): Completeness | null => {
  const total = totalOfCell(cell);
  if (total === null) return null;
  const here = new Set(contributors.of(cell).map(({ reporter }) => reporter));
  const open = contributors
    .of({ ...total, geo: cell.geo })
    .map(({ reporter }) => reporter)
    .filter((reporter) => !isToldApart(cell, contributors.figuresOf(reporter, cell)));
  return {
    total,
    lacking: open.filter((reporter) => !here.has(reporter)),
    partial: open.filter((reporter) => here.has(reporter)),
  };
};
