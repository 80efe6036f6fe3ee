import type { JobPayload } from "@coop-census/contracts";
import { buildEdition } from "../edition/build-edition.ts";
import type { HandlerParts } from "../parts.ts";

/** Freezes the year that was asked for. */
export const makeEdition =
  (parts: Pick<HandlerParts, "db" | "shelf" | "clock">) =>
  ({ request }: JobPayload<"edition">): Promise<void> =>
    buildEdition(parts, request);
