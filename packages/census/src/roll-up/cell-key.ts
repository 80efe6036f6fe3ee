import type { Cell } from "./cell.ts";

/** What makes a cell one of its year and series; money of different currencies is in different cells. */
export type CellKeyParts = Pick<Cell, "type" | "activity" | "indicator" | "unit">;

/** Names a cell within its place. */
export const keyInPlace = ({ type, activity, indicator, unit }: CellKeyParts): string =>
  `${type} ${activity} ${indicator} ${unit}`;
