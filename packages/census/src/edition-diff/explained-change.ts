import type { Decimal } from "../decimal/decimal.ts";
import type { ChangeCause } from "./change-cause.ts";
import type { FigureChange } from "./changed-figures.ts";

/** What one reporter, or what is removed as counted twice (null), adds to the part of a cause. */
export interface ChangeContribution {
  readonly cause: ChangeCause;
  readonly reporter: string | null;
  readonly amount: Decimal;
}

/** A change with its causes; the parts and what is unexplained add up to the difference exactly. */
export interface ExplainedChange extends FigureChange {
  /** Every cause that has changed anything of the figure, in the order of the path; the amount may be 0. */
  readonly parts: readonly { readonly cause: ChangeCause; readonly amount: Decimal }[];
  /** What the part of each cause is made of; nothing of what another computation of the same inputs has changed. */
  readonly contributions: readonly ChangeContribution[];
  readonly unexplained: Decimal;
  /** False where nothing is known to have caused it, or some of it: it stops the release (V27). */
  readonly isTraced: boolean;
}
