import { placeOf } from "../network/geography.ts";
import { leafPlaces, placesBelow } from "../network/place.ts";
import { endOfYear } from "../network/validity.ts";
import type { Cell } from "./cell.ts";
import { compareCells } from "./compare-cells.ts";
import type { RollUpContext } from "./roll-up-context.ts";
import { nationalCells } from "./to-national.ts";
import { placeCells } from "./to-place.ts";
import { worldCells } from "./to-world.ts";

/** Every cell that the member cells of a year and series add up to, from the countries to the world, in canonical order. */
export const rollUpMembers = (context: RollUpContext): readonly Cell[] => {
  const { year, network } = context;
  const national = new Map(
    [...new Set(context.members.map(({ country }) => country))].map((country) => [
      country,
      nationalCells({ ...context, country }),
    ]),
  );
  const leaves = new Map(
    leafPlaces.map((place) => {
      const below = [...national].filter(([country]) => placeOf(network, endOfYear(year), country) === place);
      return [place, placeCells({ ...context, place, children: below.flatMap(([, cells]) => cells) })] as const;
    }),
  );
  const americas = [...leaves].filter(([place]) => placesBelow("AME").includes(place)).flatMap(([, cells]) => cells);
  const ame = placeCells({ ...context, place: "AME", children: americas });
  const regions = [...leaves].filter(([place]) => placesBelow("WORLD").includes(place)).flatMap(([, cells]) => cells);
  const world = worldCells({ ...context, children: [...regions, ...ame] });
  return [...[...national.values()].flat(), ...[...leaves.values()].flat(), ...ame, ...world].sort(compareCells);
};
