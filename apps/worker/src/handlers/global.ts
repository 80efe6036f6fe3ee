import { placesBelow, worldCells } from "@coop-census/census";
import type { JobPayload } from "@coop-census/contracts";
import { readCells } from "@coop-census/store";
import type { HandlerParts } from "../parts.ts";
import { membersInOverlap } from "../roll-up/members-in-overlap.ts";
import { recomputePlace } from "../roll-up/recompute-place.ts";

/** Recomputes the world from its regions. */
export const makeGlobal =
  (parts: Pick<HandlerParts, "db" | "reference">) =>
  ({ year }: JobPayload<"global">): Promise<void> =>
    recomputePlace(parts, {
      year,
      geo: "WORLD",
      members: (tx, reference) => membersInOverlap(tx, { year, geo: "WORLD" }, reference),
      cells: async (context, tx) => {
        const children = await readCells(tx, { year, series: context.series, geo: placesBelow("WORLD") });
        return worldCells({ ...context, children });
      },
      next: async () => {},
    });
