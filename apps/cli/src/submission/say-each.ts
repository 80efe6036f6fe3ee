import { causeOf, type Finding } from "@coop-census/census";
import { sayTally } from "./say-tally.ts";

/** One finding for people, at its cell. */
export const sayEach = (finding: Finding): string => sayTally({ cause: causeOf(finding), count: 1, first: [finding] });
