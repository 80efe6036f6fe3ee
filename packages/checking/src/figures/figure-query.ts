import type { Cell, Series, Variant } from "@coop-census/census";

/** Which figures somebody asks for; null lets all pass. */
export interface FigureQuery {
  readonly year: number;
  readonly series: Series;
  readonly variant: Variant;
  readonly geo: string | null;
  readonly type: string | null;
  readonly activity: string | null;
  readonly indicator: string | null;
  readonly detail: string | null;
}

type Filters = Omit<FigureQuery, "year" | "series" | "variant">;

/** Whether a cell of the query's year and series is asked for; an activity without its revision is that of any. */
export const isAskedFor = (query: Filters, cell: Cell): boolean =>
  (["geo", "type", "indicator", "detail"] as const).every(
    (filter) => query[filter] === null || query[filter] === cell[filter],
  ) &&
  (query.activity === null ||
    query.activity === cell.activity ||
    (query.activity !== "_T" && cell.activity.replace(/^ISIC\d_/, "") === query.activity));
