import { Refusal } from "@coop-census/contracts";
import { checkPublisher } from "../actor/check-publisher.ts";
import { approvalsOf } from "../approval/approvals-of.ts";
import { enoughApprovals } from "../approval/enough-approvals.ts";
import { audit } from "../audit/audit.ts";
import type { Tx } from "../database/db.ts";
import { tellClock } from "../database/tell-clock.ts";
import type { Edition } from "../edition/edition.ts";
import { lockEdition } from "../edition/lock-edition.ts";
import { checkBlocks } from "../release-block/check-blocks.ts";
import { checkDisputes } from "../sheet/check-disputes.ts";
import { checkFollows } from "./check-follows.ts";
import type { EditionRelease } from "./edition-release.ts";
import { releaseOf } from "./release-of.ts";

const checkApproved = async (tx: Tx, { id, state }: Edition): Promise<void> => {
  if (state === "approved") return;
  if (state !== "draft" && state !== "in-review") {
    throw new Refusal(
      "edition/not-permitted",
      `Edition ${id} is ${state} and cannot be released.`,
      `See it: census edition show ${id}`,
    );
  }
  const approvers = (await approvalsOf(tx, id)).filter(({ takenBack }) => takenBack === null).map(({ actor }) => actor);
  const who = approvers.length === 0 ? "Nobody has" : `Only ${approvers.join(", ")} has`;
  throw new Refusal(
    "edition/not-approved",
    `Edition ${id} cannot be released: it takes ${enoughApprovals} people who approve it. ${who}.`,
    state === "draft"
      ? `Put it into review: census edition review ${id}`
      : `Let somebody else look at it and approve: census edition approve ${id} --manifest SHA`,
  );
};

/**
 * Names the moment from which an approved edition is public. Naming the same moment again changes nothing. A Refusal
 * unless two people have approved it, its blocks are cleared, the moment is not over, no other one is named, and
 * it is held against what readers know.
 */
export const scheduleRelease = async (
  tx: Tx,
  request: {
    readonly edition: string;
    readonly moment: Date;
    /** In which the moment was named. */
    readonly zone: string;
    readonly actor: string;
    readonly at: Date;
  },
): Promise<EditionRelease> => {
  const { edition, moment, zone, actor, at } = request;
  const found = await lockEdition(tx, edition);
  const planned = await releaseOf(tx, edition);
  if (planned !== null && planned.moment.getTime() === moment.getTime()) return planned;
  await checkApproved(tx, found);
  if (planned !== null) {
    throw new Refusal(
      "edition/already-scheduled",
      `Edition ${edition} is to be released at ${planned.moment.toISOString()} already.`,
      `To name another moment, call that one off first: census edition call-off ${edition} --because "…"`,
    );
  }
  await checkBlocks(tx, edition);
  await checkDisputes(tx, edition);
  await checkPublisher(tx, actor);
  if (moment < at) {
    throw new Refusal(
      "edition/moment-over",
      `The moment ${moment.toISOString().replace(".000Z", "Z")} is over: nothing is released in the past.`,
      "Name a moment to come, or release it now: --at now.",
    );
  }
  await checkFollows(tx, found, at);
  await tellClock(tx, at);
  const row = { edition, manifestSha256: found.manifestSha256 ?? "", moment, zone, actor, at };
  const { id } = await tx.insertInto("editionRelease").values(row).returning("id").executeTakeFirstOrThrow();
  const details = { manifestSha256: row.manifestSha256, moment: moment.toISOString(), zone };
  await audit(tx, { at, actor, act: "edition.schedule", object: edition, details });
  return { id, moment, zone, actor, at };
};
