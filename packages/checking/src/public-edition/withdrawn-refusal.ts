import { Refusal } from "@coop-census/contracts";
import type { Tombstone } from "@coop-census/store";

/** What is said in place of a withdrawn edition: when and why it was, and what to read instead; `more` is added to the cure. */
export const withdrawnRefusal = (
  { id, withdrawnAt, because }: Pick<Tombstone, "id" | "withdrawnAt" | "because">,
  replacedBy: string | null,
  more = "",
): Refusal =>
  new Refusal(
    "edition/withdrawn",
    `Edition ${id} was withdrawn on ${withdrawnAt.toISOString().slice(0, 10)}: ${because}`,
    `${replacedBy === null ? "No public edition replaces it." : `Read edition ${replacedBy} instead.`}${more}`,
  );
