import { type Finding, layoutToConfirm } from "@coop-census/census";
import type { Proposal } from "@coop-census/contracts";

/** The finding that ends the check of a file whose layout nobody has confirmed: it asks, and nothing counts. */
export const unconfirmedLayout = (file: string, { choices, changes }: Proposal): Finding =>
  layoutToConfirm({
    file,
    open: String(choices.filter(({ certainty }) => certainty === "open").length),
    likely: String(choices.filter(({ certainty }) => certainty === "likely").length),
    isChanged: changes.length > 0,
  });
