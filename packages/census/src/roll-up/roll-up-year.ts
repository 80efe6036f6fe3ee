import type { BranchStandIn } from "../network/branch-stand-in.ts";
import type { Network } from "../network/network.ts";
import { countedShared } from "../shared-enterprise/counted-shared.ts";
import type { SharedEnterprises } from "../shared-enterprise/shared-group.ts";
import type { AcceptedReturn } from "./accepted-return.ts";
import { additiveCells } from "./additive-cells.ts";
import type { Cell } from "./cell.ts";
import type { Overlap } from "./overlap.ts";
import { rollUpMembers } from "./roll-up-members.ts";
import type { Series } from "./series.ts";
import type { Variant } from "./variant.ts";

/** Everything that the figures of a year follow from; at most one return an organisation, in any order. */
export interface YearOfReturns {
  readonly year: number;
  readonly network: Network;
  readonly overlaps: readonly Overlap[];
  readonly returns: readonly AcceptedReturn[];
  /** What the registers among the returns have in common; nothing where left out. */
  readonly shared?: SharedEnterprises;
  readonly series: Series;
  readonly variant: Variant;
  /** Every branch that is decided to stand in for its parent; none when left out. */
  readonly standIns?: readonly BranchStandIn[];
}

/** The full rebuild: every cell of a year, from the countries to the world, in canonical order. */
export const rollUpYear = ({ shared, ...from }: YearOfReturns): readonly Cell[] =>
  rollUpMembers({
    ...from,
    members: additiveCells(from),
    ...(shared === undefined ? {} : { shared: countedShared(shared, from.year, from.variant) }),
  });
