import type { PartOf } from "./network.ts";

/** Each pair once for a period: several rows of one organisation repeat what it is part of. */
export const uniteParts = (parts: readonly PartOf[]): readonly PartOf[] => [
  ...new Map(parts.map((one) => [JSON.stringify([one.part, one.whole, one.from, one.to]), one])).values(),
];
