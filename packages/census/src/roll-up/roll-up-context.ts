import type { Network } from "../network/network.ts";
import type { SharedEnterprises } from "../shared-enterprise/shared-group.ts";
import type { MemberCell } from "./member-cell.ts";
import type { Overlap } from "./overlap.ts";
import type { Series } from "./series.ts";

/** What every stage of the roll-up of one year and series is given, beside its place and what lies below it. */
export interface RollUpContext {
  readonly year: number;
  readonly series: Series;
  readonly network: Network;
  readonly overlaps: readonly Overlap[];
  /** The year's member cells from `additiveCells`; a stage needs those of its place, and others change nothing. */
  readonly members: readonly MemberCell[];
  /** What its registers have in common; a stage needs what concerns its place, and others change nothing. None where left out. */
  readonly shared?: SharedEnterprises;
}
