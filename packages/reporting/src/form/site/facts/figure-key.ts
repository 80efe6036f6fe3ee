import type { Cell } from "@coop-census/census";

/** What finds a figure of one series and year. */
export const figureKey = ({
  geo,
  type,
  activity,
  indicator,
  detail,
  unit,
}: Pick<Cell, "geo" | "type" | "activity" | "indicator" | "detail" | "unit">): string =>
  `${geo} ${type} ${activity} ${indicator} ${unit} ${detail}`;
