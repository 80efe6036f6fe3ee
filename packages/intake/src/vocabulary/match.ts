/** What a phrase means by the vocabulary: proved, likely, or open between several (code null). */
export interface Match {
  readonly code: string | null;
  readonly certainty: "proved" | "likely" | "open";
  /** The other meanings that it may have, the likeliest first. */
  readonly alternatives: readonly string[];
  /** Why: the code of the reason with which the choice is explained. */
  readonly by:
    | "phrase"
    | "likely-phrase"
    | "part-of-phrase"
    | "other-order"
    | "two-meanings"
    | "part-of-group"
    | "group-total"
    | "type-in-header"
    | "corner"
    | "code";
  /** How many words of the text the vocabulary explains. */
  readonly explained: number;
}
