import type { Decimal } from "../decimal/decimal.ts";
import type { OverlapHold } from "../roll-up/overlap-hold.ts";

/** What one overlap did to the figures of a year and series, beside all the others. */
export interface OverlapEffect {
  readonly kind: "removed" | "widens" | "nothing";
  /** Why a declared one is not removed; null where it is not declared or not held. */
  readonly hold: OverlapHold | null;
  /** The lowest place that holds both sides; null where one of them is not in the figures. */
  readonly place: string | null;
  /** The type of the cells that the changes are of. */
  readonly type: string | null;
  /** What was removed, and by how much the lower bound would be higher without it, by indicator; what is not changed is left out. */
  readonly changes: readonly {
    readonly indicator: string;
    readonly unit: string;
    readonly removed: Decimal;
    readonly widened: Decimal;
  }[];
  /** Sides that have nothing in the figures, and why. */
  readonly absent: readonly {
    readonly side: string;
    readonly why: "group" | "not-added" | "no-return" | "no-figure";
  }[];
}
