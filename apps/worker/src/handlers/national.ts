import { endOfYear, nationalCells, placeOf } from "@coop-census/census";
import type { JobPayload } from "@coop-census/contracts";
import { enqueue, organisationsIn, readMembers, refreshMembers } from "@coop-census/store";
import type { HandlerParts } from "../parts.ts";
import { recomputePlace } from "../roll-up/recompute-place.ts";

/** Recomputes one country; its sub-region or region follows. */
export const makeNational =
  (parts: Pick<HandlerParts, "db" | "reference">) =>
  ({ year, country }: JobPayload<"national">): Promise<void> =>
    recomputePlace(parts, {
      year,
      geo: country,
      members: async (tx) => {
        const reporters = await organisationsIn(tx, country);
        await refreshMembers(tx, year, reporters);
        return readMembers(tx, year, reporters);
      },
      cells: async (context) => nationalCells({ ...context, country }),
      next: async (tx, { network }) => {
        await enqueue(tx, "regional", { year, place: placeOf(network, endOfYear(year), country) });
      },
    });
