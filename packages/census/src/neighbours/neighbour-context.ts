import type { AcceptedReturn } from "../roll-up/accepted-return.ts";

/**
 * An accepted return with what stands beside it, as the rules that look at other years and peers take it. What an earlier
 * return has kept out is final: what rules of this kind hold in it is among it.
 */
export interface NeighbourContext {
  readonly own: AcceptedReturn;
  /** Of the same organisation, for earlier years, the oldest first. */
  readonly earlier: readonly AcceptedReturn[];
  /** Of all organisations of its country, its own among them, for the three years before. */
  readonly peers: readonly AcceptedReturn[];
}

/** How many years before its own a return's peers are looked at. */
export const peerYears = 3;
