import type { Clock } from "@coop-census/contracts";

/** The machine's own time. */
export const systemClock: Clock = { now: () => Date.now() };
