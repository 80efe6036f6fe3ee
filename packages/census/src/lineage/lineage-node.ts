import type { Decimal } from "../decimal/decimal.ts";
import type { Conversion } from "../money/conversion.ts";
import type { Cell } from "../roll-up/cell.ts";
import type { FigureTerm } from "../roll-up/figure.ts";
import type { MemberCell } from "../roll-up/member-cell.ts";
import type { Overlap } from "../roll-up/overlap.ts";
import type { SharedEntry } from "../shared-enterprise/shared-group.ts";

/** What two reporters of a place have declared, as far as it is removed from a cell. */
export interface DeclaredPair {
  readonly sides: readonly [string, string];
  /** Everything that is stated of the two. */
  readonly statements: readonly Overlap[];
  readonly amount: Decimal;
}

/** Enterprises that a better entry counts: what one register gives of them is taken away. */
export interface LostEntry extends Pick<SharedEntry, "reporter" | "type" | "activity" | "referenceYear" | "value"> {
  readonly enterprises: number;
}

/** What is removed at a place as counted twice: what pairs declare, or what identifiers find in registers. */
export type LineageRemoval =
  | {
      readonly kind: "declared";
      readonly pairs: readonly DeclaredPair[];
      /** How much less the pairs remove here together than each by itself, since part of it is removed already; negative where they free what was limited below. */
      readonly limited: Decimal;
      readonly amount: Decimal;
    }
  | { readonly kind: "shared"; readonly entries: readonly LostEntry[]; readonly amount: Decimal };

/** A cell of a country or place: the sum of its parts less what is removed there. */
export interface PlaceNode {
  readonly kind: "place";
  readonly cell: Cell;
  /** The cells of the places or countries just below, or in a country those of its reporters. */
  readonly parts: readonly LineageNode[];
  readonly removals: readonly LineageRemoval[];
}

/** What a reporter adds: the sum of what it has reported, less what a remainder leaves out, in a common unit where it is converted. */
export interface MemberNode {
  readonly kind: "member";
  readonly member: MemberCell;
  readonly terms: readonly FigureTerm[];
  /** How an amount of money came into the common unit; null where it is in its own. */
  readonly conversion: Conversion | null;
}

/** One step of the way from a figure to what was reported. */
export type LineageNode = PlaceNode | MemberNode;
