import type { Decimal } from "../decimal/decimal.ts";
import { knownSizes } from "./known-sizes.ts";

/** The weight of each member: its size as last known (`knownSizes`). A member of which nothing is known has none. */
export const weighMembers = (from: Parameters<typeof knownSizes>[0]): ReadonlyMap<string, Decimal> =>
  new Map([...knownSizes(from)].map(([reporter, { value }]) => [reporter, value]));
