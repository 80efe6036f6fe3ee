import type { Cell } from "@coop-census/census";

type Coordinates = Pick<Cell, "geo" | "type" | "activity" | "indicator" | "detail" | "unit">;

/** Finds what is of exactly these coordinates, in the order of `items`; an index by place and indicator is small beside them. */
export const findFigures = <Item extends Coordinates>(
  items: Iterable<Item>,
): ((of: Coordinates) => readonly Item[]) => {
  const known = Map.groupBy(items, ({ geo, indicator }) => `${geo} ${indicator}`);
  return ({ geo, type, activity, indicator, detail, unit }) =>
    (known.get(`${geo} ${indicator}`) ?? []).filter(
      (one) => one.type === type && one.activity === activity && one.detail === detail && one.unit === unit,
    );
};
