import { Refusal } from "@coop-census/contracts";
import { checkPublisher } from "../actor/check-publisher.ts";
import { approvalsOf } from "../approval/approvals-of.ts";
import { enoughApprovals } from "../approval/enough-approvals.ts";
import { audit } from "../audit/audit.ts";
import type { Tx } from "../database/db.ts";
import { checkDisputes } from "../sheet/check-disputes.ts";
import { lockEdition } from "./lock-edition.ts";
import { moveEdition } from "./move-edition.ts";

/**
 * Writes down that somebody approves these bytes; the second person's approval makes the edition approved. Approving twice
 * changes nothing. A Refusal "edition/other-manifest" when the edition is of other bytes, "edition/not-permitted" unless it
 * is in review or approved. Answers with all who approve it now.
 */
export const approveEdition = async (
  tx: Tx,
  request: {
    readonly edition: string;
    readonly manifestSha256: string;
    readonly actor: string;
    readonly at: Date;
  },
): Promise<{ readonly approvers: readonly string[]; readonly isNew: boolean }> => {
  const { edition, manifestSha256, actor, at } = request;
  const found = await lockEdition(tx, edition);
  if (found.manifestSha256 !== manifestSha256) {
    throw new Refusal(
      "edition/other-manifest",
      `Edition ${edition} is ${found.manifestSha256 ?? "not frozen yet"}, not ${manifestSha256}.`,
      `Look at it again: census edition show ${edition}`,
    );
  }
  if (found.state !== "in-review" && found.state !== "approved") {
    throw new Refusal(
      "edition/not-permitted",
      `Edition ${edition} is ${found.state}; it is approved in review.`,
      found.state === "draft"
        ? `Put it into review first: census edition review ${edition}`
        : `See it: census edition show ${edition}`,
    );
  }
  const inForce = (await approvalsOf(tx, edition)).filter(({ takenBack }) => takenBack === null);
  const before = inForce.map((approval) => approval.actor);
  if (before.includes(actor)) return { approvers: before, isNew: false };
  await checkPublisher(tx, actor);
  await checkDisputes(tx, edition);
  await tx.insertInto("approval").values({ edition, manifestSha256, actor, at }).execute();
  await audit(tx, { at, actor, act: "edition.approve", object: edition, details: { manifestSha256 } });
  const approvers = [...before, actor];
  if (approvers.length >= enoughApprovals && found.state === "in-review") {
    await moveEdition(tx, { edition, to: "approved", actor, at });
  }
  return { approvers, isNew: true };
};
