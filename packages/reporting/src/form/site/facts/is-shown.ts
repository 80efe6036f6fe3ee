import type { SiteFacts } from "./site-facts.ts";

/** Whether a place is anybody's: it has members whose figures are added, or figures. */
export const isShown = (facts: SiteFacts, geo: string): boolean =>
  facts.membersAt(geo).length > 0 || facts.cellsAt(geo).length > 0 || facts.protectedAt(geo) > 0;
