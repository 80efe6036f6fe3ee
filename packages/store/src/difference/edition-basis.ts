import type { JudgedInputs } from "@coop-census/census";

/** What the figures of a frozen edition followed from, and what their protection was judged by. */
export interface EditionBasis extends JudgedInputs {
  /** The same of the earlier years in its series that no edition had published; left out where there were none. */
  readonly past?: readonly JudgedInputs[];
}
