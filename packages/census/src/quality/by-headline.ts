import type { CellCoordinates } from "../roll-up/cell.ts";
import { isHeadline } from "./is-headline.ts";

/** The cells of the same series, place and indicator together: money in several currencies is one indicator. */
export const byHeadline = <One extends CellCoordinates & { readonly series: string }>(
  all: readonly One[],
): readonly (readonly [One, ...One[]])[] =>
  [
    ...Map.groupBy(all.filter(isHeadline), ({ series, geo, indicator }) =>
      JSON.stringify([series, geo, indicator]),
    ).values(),
  ].flatMap(([first, ...others]) => (first === undefined ? [] : [[first, ...others] as const]));
