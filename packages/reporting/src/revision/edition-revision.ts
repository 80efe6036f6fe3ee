import type { ChangeCause, Decimal, FigureChange, FigureCoordinates } from "@coop-census/census";

/** A figure that differs from the edition before, as it is published. */
export interface EditionRevision extends Pick<FigureChange, "change"> {
  readonly coordinates: FigureCoordinates;
  /** C: it is protected in one of the two editions, so that no value and no part is told. */
  readonly conf: "F" | "C";
  /** Null where there was no such figure, or is none now, and where it is protected. */
  readonly before: Decimal | null;
  readonly after: Decimal | null;
  /** Null where it is protected. */
  readonly difference: Decimal | null;
  /** In the order of the path; none where nobody has given a reason yet. */
  readonly causes: readonly ChangeCause[];
  /** The part of each cause; null where they are not told apart, since one would tell a protected value. */
  readonly parts: ReadonlyMap<ChangeCause, Decimal> | null;
  /** Whose returns have changed it. */
  readonly reporters: readonly { readonly cause: ChangeCause; readonly reporter: string }[];
}
