import { audit } from "../audit/audit.ts";
import type { Tx } from "../database/db.ts";
import { lock } from "../database/lock.ts";
import type { Submission } from "./submission.ts";

/** What is known of a submission when it arrives. */
export type NewSubmission = Omit<Submission, "id" | "sequence" | "state" | "supersedes">;

/**
 * Registers what is already on the shelf. The same bytes from the same organisation for the same year are the same
 * submission: `isNew` is false and nothing is written. Safe for any number of callers at once.
 */
export const registerSubmission = async (
  tx: Tx,
  arrived: NewSubmission,
): Promise<{ readonly id: string; readonly isNew: boolean }> => {
  const { organisation, year, sha256 } = arrived;
  await lock(tx, "submission", organisation, year);
  // What is being forgotten is gone before it comes again: see forgetBytes.
  await lock(tx, "bytes", sha256);
  const before = await tx
    .selectFrom("submission")
    .select(["id", "sequence", "sha256"])
    .where("organisation", "=", organisation)
    .where("year", "=", year)
    .orderBy("sequence")
    .execute();
  const same = before.find((one) => one.sha256 === sha256);
  if (same !== undefined) return { id: same.id, isNew: false };
  const id = `${organisation}-${year}-${sha256.slice(0, 12)}`;
  const sequence = (before.at(-1)?.sequence ?? 0) + 1;
  await tx
    .insertInto("submission")
    .values({ ...arrived, id, sequence, state: "received", supersedes: null })
    .execute();
  const { actor, receivedAt, channel, fileName } = arrived;
  await audit(tx, {
    at: receivedAt,
    actor,
    act: "submission.receive",
    object: id,
    details: { channel, fileName, sha256 },
  });
  return { id, isNew: true };
};
