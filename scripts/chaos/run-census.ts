import { setTimeout as pause } from "node:timers/promises";
import { requestEdition, withTransaction } from "@coop-census/store";
import type { Random } from "./make-random.ts";
import type { Site } from "./open-site.ts";
import type { PlannedRun } from "./plan-runs.ts";
import { type Outcome, readOutcome } from "./read-outcome.ts";
import { years } from "./returns.ts";
import { sendReturns } from "./send-returns.ts";
import { strike } from "./strike.ts";

/** What one census came to, and whether somebody was killed on the way. */
export interface CensusRun {
  readonly wasStruck: boolean;
  readonly outcome: Outcome;
  /** Jobs that the relay had to send again, since they were not done long after they were sent. */
  readonly sentAgain: number;
  /** What went wrong beside the outcome. */
  readonly complaints: readonly string[];
}

const patience = 150_000;

/** Waits until every job is done and every check has ended; false when that takes too long. */
const finish = async ({ db }: Site): Promise<boolean> => {
  for (const end = performance.now() + patience; performance.now() < end; await pause(20)) {
    const open = await db
      .selectFrom("outbox")
      .select("id")
      .where("doneAt", "is", null)
      .execute()
      .catch(() => null);
    if (open?.length === 0) return true;
  }
  return false;
};

// Milliseconds: a little less than the relay's patience with a job that was sent.
const relayPatience = 28_000;

const countSentAgain = async ({ db }: Site): Promise<number> => {
  const rows = await db.selectFrom("outbox").select(["createdAt", "sentAt"]).execute();
  return rows.filter(
    ({ createdAt, sentAt }) => sentAt !== null && sentAt.getTime() - createdAt.getTime() > relayPatience,
  ).length;
};

/** Sends the returns, waits for the figures, freezes the editions; on the way strikes as planned, or not at all. */
export const runCensus = async (
  site: Site,
  random: Random,
  planned: Pick<PlannedRun, "stage" | "victim"> | null,
): Promise<CensusRun> => {
  const complaints: string[] = [];
  const striking = { isEnded: false };
  // A worker that stands still for a moment: what was acknowledged meanwhile goes through the relay at once.
  const holdsWorker = planned?.stage === "relay";
  if (holdsWorker) site.worker.signal("SIGSTOP");
  const sending = sendReturns(site, random);
  const isForEdition = planned?.stage === "edition";
  const begin = () =>
    planned === null ? Promise.resolve(false) : strike(site, planned, sending, random, () => striking.isEnded);
  if (holdsWorker) {
    const enough = random.between(1, 6);
    while (sending.acknowledged.length < enough) await pause(1);
    site.worker.signal("SIGCONT");
  }
  const early = isForEdition ? Promise.resolve(false) : begin();
  await sending.done;
  if (!(await finish(site))) complaints.push(`not all jobs of the returns were done in ${patience / 1000} seconds`);
  striking.isEnded = true;
  let wasStruck = await early;
  // The strike may have come at the very end.
  if (!(await finish(site))) complaints.push("not all jobs were done after the kill");
  striking.isEnded = false;
  for (const year of years) {
    await withTransaction(site.db, (tx) =>
      requestEdition(tx, { year, status: "provisional", actor: "local", at: new Date() }),
    );
  }
  const late = isForEdition ? begin() : Promise.resolve(false);
  if (!(await finish(site))) complaints.push(`not all jobs of the editions were done in ${patience / 1000} seconds`);
  striking.isEnded = true;
  wasStruck = (await late) || wasStruck;
  if (!(await finish(site))) complaints.push("not all jobs were done after the kill");
  const outcome = await readOutcome(site);
  for (const id of sending.acknowledged) {
    if (!outcome.has(`submission ${id}`)) complaints.push(`${id} was acknowledged and is not there`);
  }
  complaints.push(...site.died().map((name) => `${name} ended although nobody killed it`));
  return { wasStruck, outcome, complaints, sentAgain: await countSentAgain(site) };
};
