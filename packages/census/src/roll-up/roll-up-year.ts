import { placeOf } from "../network/geography.ts";
import type { Network } from "../network/network.ts";
import { leafPlaces, placesBelow } from "../network/place.ts";
import { endOfYear } from "../network/validity.ts";
import type { AcceptedReturn } from "./accepted-return.ts";
import { additiveCells } from "./additive-cells.ts";
import type { Cell } from "./cell.ts";
import { compareCells } from "./compare-cells.ts";
import type { Overlap } from "./overlap.ts";
import type { Series } from "./series.ts";
import { nationalCells } from "./to-national.ts";
import { placeCells } from "./to-place.ts";
import { worldCells } from "./to-world.ts";
import type { Variant } from "./variant.ts";

/** Everything that the figures of a year follow from; at most one return an organisation, in any order. */
export interface YearOfReturns {
  readonly year: number;
  readonly network: Network;
  readonly overlaps: readonly Overlap[];
  readonly returns: readonly AcceptedReturn[];
  readonly series: Series;
  readonly variant: Variant;
}

/** The full rebuild: every cell of a year, from the countries to the world, in canonical order. */
export const rollUpYear = (from: YearOfReturns): readonly Cell[] => {
  const context = { ...from, members: additiveCells(from) };
  const national = new Map(
    [...new Set(context.members.map(({ country }) => country))].map((country) => [
      country,
      nationalCells({ ...context, country }),
    ]),
  );
  const leaves = new Map(
    leafPlaces.map((place) => {
      const below = [...national].filter(([country]) => placeOf(from.network, endOfYear(from.year), country) === place);
      return [place, placeCells({ ...context, place, children: below.flatMap(([, cells]) => cells) })] as const;
    }),
  );
  const americas = [...leaves].filter(([place]) => placesBelow("AME").includes(place)).flatMap(([, cells]) => cells);
  const ame = placeCells({ ...context, place: "AME", children: americas });
  const regions = [...leaves].filter(([place]) => placesBelow("WORLD").includes(place)).flatMap(([, cells]) => cells);
  const world = worldCells({ ...context, children: [...regions, ...ame] });
  return [...[...national.values()].flat(), ...[...leaves.values()].flat(), ...ame, ...world].sort(compareCells);
};
