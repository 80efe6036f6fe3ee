import { parentOfPlace } from "@coop-census/census";
import type { JobPayload } from "@coop-census/contracts";
import { enqueue } from "@coop-census/store";
import type { HandlerParts } from "../parts.ts";
import { recomputePlace } from "../roll-up/recompute-place.ts";
import { workOfPlace } from "../roll-up/work-of-place.ts";

/** Recomputes one sub-region or region; what lies above follows. */
export const makeRegional =
  (parts: Pick<HandlerParts, "db" | "reference">) =>
  async ({ year, place }: JobPayload<"regional">): Promise<void> => {
    await recomputePlace(parts, {
      ...workOfPlace(year, place),
      next: async (tx) => {
        if (parentOfPlace(place) === "AME") await enqueue(tx, "regional", { year, place: "AME" });
        else await enqueue(tx, "global", { year });
      },
    });
  };
