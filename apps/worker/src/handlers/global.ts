import type { JobPayload } from "@coop-census/contracts";
import type { HandlerParts } from "../parts.ts";
import { recomputePlace } from "../roll-up/recompute-place.ts";
import { workOfPlace } from "../roll-up/work-of-place.ts";

/** Recomputes the world from its regions. */
export const makeGlobal =
  (parts: Pick<HandlerParts, "db" | "reference">) =>
  async ({ year }: JobPayload<"global">): Promise<void> => {
    await recomputePlace(parts, { ...workOfPlace(year, "WORLD"), next: async () => {} });
  };
