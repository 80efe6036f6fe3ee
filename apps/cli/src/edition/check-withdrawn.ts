import { replacementOf, withdrawnRefusal } from "@coop-census/checking";
import { tombstones } from "@coop-census/store";
import type { System } from "../system/system.ts";

/** The option that shows a withdrawn edition all the same, for commander. */
export const withdrawnOption = ["--withdrawn", "also where the edition was withdrawn: what it held then"] as const;

/**
 * Refuses a withdrawn edition with the reason, the day and what to read instead, unless it is asked for in so many words;
 * then answers with the line that has to stand above whatever is shown. Null for every other edition.
 */
export const checkWithdrawn = async (
  { db, clock }: Pick<System, "db" | "clock">,
  edition: string,
  isAskedFor: boolean,
): Promise<string | null> => {
  const tombstone = (await tombstones(db)).find(({ id }) => id === edition);
  if (tombstone === undefined) return null;
  const replacedBy = await replacementOf(db, tombstone, new Date(clock.now()));
  const refusal = withdrawnRefusal(tombstone, replacedBy, " To see what it held all the same, add --withdrawn.");
  if (!isAskedFor) throw refusal;
  return `WITHDRAWN: ${refusal.message}. ${replacedBy === null ? "No public edition replaces it." : `Read edition ${replacedBy} instead.`}`;
};
