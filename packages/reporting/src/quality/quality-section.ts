/** A part of the readable quality report: sentences, then a table where there is one. */
export interface QualitySection {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly columns: readonly { readonly title: string; readonly align?: "left" | "right" }[];
  readonly rows: readonly (readonly string[])[];
}
