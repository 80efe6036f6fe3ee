import { endOfYear, placeOf } from "@coop-census/census";
import type { JobPayload } from "@coop-census/contracts";
import { enqueue } from "@coop-census/store";
import type { HandlerParts } from "../parts.ts";
import { recomputePlace } from "../roll-up/recompute-place.ts";
import { workOfPlace } from "../roll-up/work-of-place.ts";

/** Recomputes one country; its sub-region or region follows. */
export const makeNational =
  (parts: Pick<HandlerParts, "db" | "reference">) =>
  async ({ year, country }: JobPayload<"national">): Promise<void> => {
    await recomputePlace(parts, {
      ...workOfPlace(year, country),
      next: async (tx, { network }) => {
        await enqueue(tx, "regional", { year, place: placeOf(network, endOfYear(year), country) });
      },
    });
  };
