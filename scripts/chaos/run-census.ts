import { setTimeout as pause } from "node:timers/promises";
import { requestEdition, withTransaction } from "@coop-census/store";
import { countSentAgain, finishJobs } from "./finish-jobs.ts";
import type { Random } from "./make-random.ts";
import type { Site } from "./open-site.ts";
import type { PlannedRun } from "./plan-runs.ts";
import { type Outcome, readOutcome } from "./read-outcome.ts";
import { years } from "./returns.ts";
import { type Sending, sendReturns } from "./send-returns.ts";
import { strike } from "./strike.ts";

/** What one census came to, and whether somebody was killed on the way. */
export interface CensusRun {
  readonly wasStruck: boolean;
  readonly outcome: Outcome;
  /** What went wrong beside the outcome. */
  readonly complaints: readonly string[];
  readonly sentAgain: number;
}

/** A worker that stands still for a moment: what is acknowledged meanwhile goes through the relay at once. */
const holdWorker = async ({ worker }: Site, sending: Sending, until: number): Promise<void> => {
  while (sending.acknowledged.length < until) await pause(1);
  worker.signal("SIGCONT");
};

const requestEditions = async ({ db }: Site): Promise<void> => {
  for (const year of years) {
    const wish = { year, status: "provisional", actor: "local", at: new Date() } as const;
    await withTransaction(db, (tx) => requestEdition(tx, wish));
  }
};

/** Sends the returns, waits for the figures, freezes the editions; on the way strikes as planned, or not at all. */
export const runCensus = async (
  site: Site,
  random: Random,
  planned: Pick<PlannedRun, "stage" | "victim"> | null,
): Promise<CensusRun> => {
  const complaints: string[] = [];
  let sending: Sending | null = null;
  const strikeUntilDone = async (isPlanned: boolean, ofWhat: string): Promise<boolean> => {
    const done = new AbortController();
    const striking =
      isPlanned && planned !== null && sending !== null
        ? strike(site, planned, sending, random, done.signal)
        : Promise.resolve(false);
    await sending?.done;
    complaints.push(...(await finishJobs(site, ofWhat)));
    done.abort();
    // The kill may have come at the very end: what it cut off is done again.
    const wasStruck = await striking;
    complaints.push(...(await finishJobs(site, ofWhat)));
    return wasStruck;
  };

  const isForEdition = planned?.stage === "edition";
  if (planned?.stage === "relay") site.worker.signal("SIGSTOP");
  sending = sendReturns(site, random);
  if (planned?.stage === "relay") await holdWorker(site, sending, random.between(1, 6));
  const early = await strikeUntilDone(!isForEdition, "returns");
  await requestEditions(site);
  const late = await strikeUntilDone(isForEdition, "editions");
  const outcome = await readOutcome(site);
  const lost = sending.acknowledged.filter((id) => !outcome.has(`submission ${id}`));
  complaints.push(...lost.map((id) => `${id} was acknowledged and is not there`));
  complaints.push(...site.died().map((name) => `${name} ended although nobody killed it`));
  return { wasStruck: early || late, outcome, complaints, sentAgain: await countSentAgain(site) };
};
