import type { Language, Observation, Scope } from "@coop-census/census";

/** All that a template is made of: the same input gives the same bytes. */
export interface TemplateInput {
  readonly organisation: {
    readonly id: string;
    readonly name: string;
    /** ISO 3166-1 alpha-2 of its seat. */
    readonly country: string;
  };
  readonly year: number;
  readonly language: Language;
  /** ISO days; null while the round is not open. */
  readonly deadline: { readonly askedBy: string; readonly acceptedUntil: string } | null;
  /** What counts for the year before; null where nothing was accepted. */
  readonly last: { readonly observations: readonly Observation[]; readonly rollUpScope: Scope } | null;
  /** Organisations that may count some of the same enterprises: those of the country, and those of known overlaps. */
  readonly partners: readonly { readonly id: string; readonly name: string }[];
}
