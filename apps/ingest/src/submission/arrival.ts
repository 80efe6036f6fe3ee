import type { Actor, Channel } from "@coop-census/store";

/** What somebody sends, and for whom. */
export interface Arrival {
  readonly actor: Actor;
  readonly channel: Channel;
  readonly organisation: string;
  readonly year: number;
  /** A code of REVISION_REASON; needed when there is an earlier return that this one is to replace. */
  readonly reasonCode: string | null;
  readonly reason: string | null;
  /** Null says that there is nothing to report. */
  readonly file: { readonly name: string; readonly bytes: AsyncIterable<Uint8Array> } | null;
  /** The hash of the plan that the sender relies on; null to send without one. */
  readonly plan?: string | null;
  /** Where the figures come from, when the secretariat enters them on behalf of the organisation; null when it sends them itself. */
  readonly source?: string | null;
  /** The sender's own name for this request: under it, it is answered once and for all. */
  readonly idempotencyKey?: string | null;
}
