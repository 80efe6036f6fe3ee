import { Refusal } from "@coop-census/contracts";
import { approveEdition, enoughApprovals, type Tx } from "@coop-census/store";

/** Approves the bytes that the hash names; a Refusal "edition/same-person" where the actor has done so and it takes another. */
export const approve = async (
  tx: Tx,
  wish: { readonly edition: string; readonly manifestSha256: string; readonly actor: string; readonly at: Date },
): Promise<void> => {
  const { approvers, isNew } = await approveEdition(tx, wish);
  if (isNew || approvers.length >= enoughApprovals) return;
  throw new Refusal(
    "edition/same-person",
    `${wish.actor} has approved ${wish.edition} already and counts once: the second approval is another person's.`,
    "Let another publisher or admin approve it with a key of their own; GET its life names who may.",
  );
};
