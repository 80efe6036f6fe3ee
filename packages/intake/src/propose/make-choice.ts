import type { Choice } from "@coop-census/contracts";

/** A choice with its reason; what is not given is not there. */
export const makeChoice = (
  about: Choice["about"],
  value: string | null,
  certainty: Choice["certainty"],
  reason: { readonly code: string; readonly params?: Readonly<Record<string, string>> },
  more: {
    readonly subject?: string;
    readonly column?: number;
    readonly alternatives?: readonly string[];
  } = {},
): Choice => ({
  about,
  subject: more.subject ?? null,
  column: more.column ?? null,
  value,
  certainty,
  reason: { code: `${about}/${reason.code}`, params: { ...reason.params } },
  alternatives: [...(more.alternatives ?? [])],
});
