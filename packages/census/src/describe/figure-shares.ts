import { type Decimal, zero } from "../decimal/decimal.ts";
import type { Cell } from "../roll-up/cell.ts";
import { sharesByType, type TypeShare } from "./shares-by-type.ts";

type Shared = Pick<
  Cell,
  "geo" | "type" | "activity" | "indicator" | "detail" | "unit" | "value" | "flags" | "reporters"
>;

/** One figure of all cooperatives divided by type, in percent. */
export interface FigureShares<From extends Shared> {
  /** The cell of ALL_COOP. */
  readonly whole: From;
  /** The cells of the types that the shares are made of. */
  readonly parts: readonly From[];
  /** What has no type: left out of the shares. */
  readonly untyped: Decimal;
  /** Null where more than 20% has no type, or nothing has one. */
  readonly shares: readonly TypeShare[] | null;
}

const types = ["WORKER", "SOCIAL", "PRODUCER", "OTHER_COOP", "NA_TYPE"];

const keyOf = ({ geo, activity, indicator, detail, unit }: Shared): string =>
  JSON.stringify([geo, activity, indicator, detail, unit]);

/** Every figure of all cooperatives of one series and year divided by type (methodology section 2), in the order of the cells. */
export const figureShares = <From extends Shared>(cells: readonly From[]): readonly FigureShares<From>[] => {
  const byFigure = Map.groupBy(cells, keyOf);
  return cells
    .filter(({ type }) => type === "ALL_COOP")
    .map((whole) => {
      const parts = (byFigure.get(keyOf(whole)) ?? []).filter(({ type }) => types.includes(type));
      const untyped = parts.find(({ type }) => type === "NA_TYPE")?.value ?? zero;
      return { whole, parts, untyped, shares: sharesByType([...parts, whole]) };
    });
};
