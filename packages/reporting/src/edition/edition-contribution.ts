import type { Decimal, FigureTerm, MemberCell } from "@coop-census/census";

/** What one reporter adds to the figures of its country, of a type that it reports itself, as far as observations.csv prints what it comes from. */
export interface EditionContribution
  extends Pick<MemberCell, "reporter" | "country" | "type" | "activity" | "indicator" | "unit"> {
  /** Null where some of the reported values behind it are not printed: nothing more of it is told then. */
  readonly value: Decimal | null;
  /** The reported values that it is the sum of; none where it is not told. */
  readonly terms: readonly FigureTerm[];
}
