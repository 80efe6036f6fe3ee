import type { Cell } from "./cell.ts";

/** What makes a cell one of its year and series; money of different currencies is in different cells. */
export type CellKeyParts = Pick<Cell, "type" | "activity" | "indicator" | "detail" | "unit">;

/** Names a cell within its place; codes have no line breaks. */
export const keyInPlace = ({ type, activity, indicator, detail, unit }: CellKeyParts): string =>
  `${type}\n${activity}\n${indicator}\n${detail}\n${unit}`;
