import type { Rate } from "../money/rate.ts";
import type { BranchStandIn } from "../network/branch-stand-in.ts";
import type { Network } from "../network/network.ts";
import type { AcceptedReturn } from "../roll-up/accepted-return.ts";
import type { Overlap } from "../roll-up/overlap.ts";
import type { SharedEnterprises } from "../shared-enterprise/shared-group.ts";

/** A return as an edition counted it. */
export interface FrozenReturn extends AcceptedReturn {
  /** Its submission's id, which names the file by its hash. */
  readonly submission: string;
  /** Of what counts of it, what is kept out, and what its protection is judged by. */
  readonly contentSha256: string;
  /** Of the rules that checked it; null for a nil return. */
  readonly ruleSetSha256: string | null;
  /** Of the layout that read it; null where none did. */
  readonly layoutSha256: string | null;
  /** The code of REVISION_REASON that came with it; null where none did. */
  readonly reason: string | null;
}

/** Everything that the figures of an edition followed from when it was frozen; at most one return an organisation. */
export interface FrozenYear {
  readonly year: number;
  readonly method: { readonly version: string; readonly ruleSetSha256: string };
  readonly network: Network;
  readonly standIns: readonly BranchStandIn[];
  readonly returns: readonly FrozenReturn[];
  readonly overlaps: readonly Overlap[];
  readonly shared: SharedEnterprises;
  readonly rates: readonly Rate[];
  /** What names the signed releases that protection was judged by; sorted. */
  readonly consents: readonly string[];
}
