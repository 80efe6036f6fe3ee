import { placesBelow, worldCells } from "@coop-census/census";
import type { JobPayload } from "@coop-census/contracts";
import { readCells } from "@coop-census/store";
import type { HandlerParts } from "../parts.ts";
import { recomputePlace } from "../roll-up/recompute-place.ts";

/** Recomputes the world from its regions. */
export const makeGlobal =
  ({ db }: Pick<HandlerParts, "db">) =>
  ({ year }: JobPayload<"global">): Promise<void> =>
    recomputePlace(db, {
      year,
      geo: "WORLD",
      cells: async (context, tx) =>
        worldCells({
          ...context,
          children: await readCells(tx, { year, series: context.series, geo: placesBelow("WORLD") }),
        }),
      next: async () => {},
    });
