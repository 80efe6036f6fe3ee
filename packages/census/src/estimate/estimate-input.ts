import type { Decimal } from "../decimal/decimal.ts";
import type { BranchStandIn } from "../network/branch-stand-in.ts";
import type { Network } from "../network/network.ts";
import type { AcceptedReturn } from "../roll-up/accepted-return.ts";
import type { MemberCell } from "../roll-up/member-cell.ts";
import type { Series } from "../roll-up/series.ts";

/** What an estimate of a year's missing values follows from; the order of no list matters. */
export interface EstimateInput {
  readonly year: number;
  readonly series: Series;
  readonly network: Network;
  /** The year's member cells that the series adds, from `additiveCells`. */
  readonly members: readonly MemberCell[];
  /** The year's accepted returns: they tell a blank cell from a type that a member does not have. */
  readonly returns: readonly AcceptedReturn[];
  readonly earlier: readonly YearOfCells[];
  readonly statements: readonly PublicStatement[];
  readonly experts: readonly ExpertEstimate[];
  /** Every branch that is decided to stand in for its parent; none when left out. */
  readonly standIns?: readonly BranchStandIn[];
}

/** The member cells of one year's accepted returns, of all reporters. */
export interface YearOfCells {
  readonly year: number;
  readonly cells: readonly MemberCell[];
}

/** A published figure that may serve as a secondary source, as the store keeps it. */
export interface PublicStatement {
  readonly source: string;
  /** The organisation or body that it is of; null where the source says only which country. */
  readonly body: string | null;
  /** `network`: affiliates only. `sector-wide`: the whole country, affiliated or not. */
  readonly scope: string | null;
  /** As the source says it; only four digits are a date ("2021+" is none). */
  readonly year: string;
  readonly geo: string;
  readonly type: string;
  readonly indicator: string;
  readonly value: Decimal;
  /** A word of `statementPrecisions`: a limit (at-least, at-most) is no value. */
  readonly precision: string | null;
}

/** What somebody who knows the country thinks that a member would have reported, with the reason. */
export interface ExpertEstimate {
  readonly organisation: string;
  readonly year: number;
  readonly type: string;
  readonly indicator: string;
  readonly value: Decimal;
  /** Who estimates. */
  readonly author: string;
  readonly because: string;
}
