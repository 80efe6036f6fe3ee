import type { Series, Variant } from "@coop-census/census";

/** Which figures a person asks for; null lets all pass. */
export interface FigureQuery {
  readonly year: number;
  readonly series: Series;
  readonly variant: Variant;
  readonly geo: string | null;
  readonly type: string | null;
  readonly activity: string | null;
  readonly indicator: string | null;
}
