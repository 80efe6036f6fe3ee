import { Refusal } from "@coop-census/contracts";
import { audit } from "../audit/audit.ts";
import type { Tx } from "../database/db.ts";
import { tellClock } from "../database/tell-clock.ts";
import { lockEdition } from "../edition/lock-edition.ts";
import { moveEdition } from "../edition/move-edition.ts";
import { callOffRelease } from "../release/call-off-release.ts";
import { releaseOf } from "../release/release-of.ts";
import { approvalsOf } from "./approvals-of.ts";
import { enoughApprovals } from "./enough-approvals.ts";

/**
 * Takes back what the actor approved, before the release. An edition that fewer than two people approve then is in review
 * again, and its planned release is called off. A Refusal where the actor has not approved, or the moment has come.
 */
export const takeBackApproval = async (
  tx: Tx,
  request: { readonly edition: string; readonly because: string; readonly actor: string; readonly at: Date },
): Promise<{ readonly isCalledOff: boolean }> => {
  const { edition, because, actor, at } = request;
  const { state } = await lockEdition(tx, edition);
  if (state !== "in-review" && state !== "approved") {
    throw new Refusal(
      "edition/not-permitted",
      `Edition ${edition} is ${state}: its approvals stay as they are.`,
      state === "released"
        ? `A released edition can only be withdrawn: census edition withdraw ${edition} --because "…"`
        : `See it: census edition show ${edition}`,
    );
  }
  const inForce = (await approvalsOf(tx, edition)).filter(({ takenBack }) => takenBack === null);
  const own = inForce.find((approval) => approval.actor === actor);
  if (own === undefined) {
    throw new Refusal(
      "edition/no-approval",
      `${actor} has not approved edition ${edition}.`,
      "Only who has approved takes it back (CENSUS_ACTOR); anybody may call a release off: census edition call-off",
    );
  }
  const remains = inForce.length - 1 >= enoughApprovals;
  const isCalledOff = !remains && (await releaseOf(tx, edition)) !== null;
  await tellClock(tx, at);
  if (isCalledOff) await callOffRelease(tx, { edition, because: `approval taken back: ${because}`, actor, at });
  await tx.insertInto("approvalWithdrawal").values({ approval: own.id, because, actor, at }).execute();
  const details = { manifestSha256: own.manifestSha256, because };
  await audit(tx, { at, actor, act: "edition.take-back-approval", object: edition, details });
  if (!remains && state === "approved") await moveEdition(tx, { edition, to: "in-review", because, actor, at });
  return { isCalledOff };
};
