import type { FrozenYear, ProtectedYear } from "@coop-census/census";

/** What the figures of a frozen edition followed from, and what their protection was judged by. */
export interface EditionBasis {
  readonly inputs: FrozenYear;
  readonly protection: Pick<ProtectedYear, "behind" | "consents">;
}
