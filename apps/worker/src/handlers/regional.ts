import {
  endOfYear,
  type Network,
  type Place,
  parentOfPlace,
  placeCells,
  placeOf,
  placesBelow,
} from "@coop-census/census";
import type { JobPayload } from "@coop-census/contracts";
import { enqueue, readCells } from "@coop-census/store";
import type { HandlerParts } from "../parts.ts";
import { membersInOverlap } from "../roll-up/members-in-overlap.ts";
import { recomputePlace } from "../roll-up/recompute-place.ts";

/** What lies just below a place on the last day of the year: sub-regions of the Americas, countries elsewhere. */
const geosBelow = (network: Network, year: number, place: Exclude<Place, "WORLD">): readonly string[] => {
  const below = placesBelow(place);
  if (below.length > 0) return below;
  const countries = new Set(network.organisations.map(({ country }) => country));
  return [...countries].filter((country) => placeOf(network, endOfYear(year), country) === place);
};

/** Recomputes one sub-region or region; what lies above follows. */
export const makeRegional =
  (parts: Pick<HandlerParts, "db" | "reference">) =>
  ({ year, place }: JobPayload<"regional">): Promise<void> =>
    recomputePlace(parts, {
      year,
      geo: place,
      members: (tx, reference) => membersInOverlap(tx, { year, geo: place }, reference),
      cells: async (context, tx) => {
        const geo = geosBelow(context.network, year, place);
        const children = geo.length === 0 ? [] : await readCells(tx, { year, series: context.series, geo });
        return placeCells({ ...context, place, children });
      },
      next: async (tx) => {
        if (parentOfPlace(place) === "AME") await enqueue(tx, "regional", { year, place: "AME" });
        else await enqueue(tx, "global", { year });
      },
    });
