import { Refusal } from "@coop-census/contracts";
import { type Arrival, planSubmission, receiveSubmission } from "@coop-census/ingest";
import {
  actorById,
  answerSubmission,
  requestNational,
  settleSubmission,
  submissionById,
  withTransaction,
} from "@coop-census/store";
import { comparePlan } from "./compare-plan.ts";
import { type Trial, trialYear } from "./open-trial.ts";
import { changeTable, makeRandom, printTable, type Table } from "./random-return.ts";
import { organisations } from "./small-network.ts";
import { readState } from "./stored-state.ts";

/** What a trial came to. */
export interface TrialOutcome {
  /** Returns sent, by what became of them at once. */
  readonly counts: Readonly<Record<"accepted" | "needs-answer" | "rejected" | "again" | "moved", number>>;
  /** Values planned, by what was to become of them, and figures. */
  readonly planned: Readonly<Record<"new" | "changed" | "unchanged" | "gone" | "figures", number>>;
  /** What was other than planned, with the change where it happened. */
  readonly complaints: readonly string[];
}

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Makes random changes one after the other, until as many were sent: each is planned, sent with its plan, and held against the database. */
export const runTrial = async (
  trial: Trial,
  { runs, seed }: { readonly runs: number; readonly seed: number },
): Promise<TrialOutcome> => {
  const random = makeRandom(seed);
  const { parts } = trial;
  const { db, clock } = parts;
  const actor = await actorById(db, "local");
  if (actor === null) throw new RangeError("a census has the actor local");
  const tables = new Map<string, Table>();
  const counts = { accepted: 0, "needs-answer": 0, rejected: 0, again: 0, moved: 0 };
  const planned = { new: 0, changed: 0, unchanged: 0, gone: 0, figures: 0 };
  const complaints: string[] = [];

  const arrivalOf = (organisation: string, table: Table | null): Arrival => ({
    actor,
    channel: "cli",
    organisation,
    year: trialYear,
    reasonCode: "ERR",
    reason: null,
    file: table === null ? null : { name: "return.csv", bytes: whole(printTable(table)) },
  });
  const accept = (id: string): Promise<void> =>
    withTransaction(db, async (tx) => {
      const by = { submission: id, actor: actor.id, at: new Date(clock.now()) };
      await answerSubmission(tx, { ...by, kind: "accept-without", body: "go on without" });
      await settleSubmission(tx, { ...by, outcome: "accepted" });
      const submission = await submissionById(tx, id);
      if (submission !== null) await requestNational(tx, submission);
    });

  const sent = (): number => counts.accepted + counts["needs-answer"] + counts.rejected;
  for (let run = 1; sent() < runs; run += 1) {
    const organisation = organisations[Math.floor(random() * organisations.length)] ?? organisations[0];
    const isNil = random() < 0.03;
    const table = isNil ? null : changeTable(random, tables.get(organisation) ?? []);
    const before = await readState(db, organisation, trialYear);
    const { plan, hash } = await planSubmission(parts, arrivalOf(organisation, table));
    const complain = (of: string, found: readonly string[]): void => {
      for (const one of found) complaints.push(`change ${run} of ${organisation}, ${of}: ${one}`);
    };
    if (random() < 0.05) {
      await trial.changeOverlaps(1 + Math.floor(random() * 20));
      const refusal = await receiveSubmission(parts, { ...arrivalOf(organisation, table), plan: hash }).then(
        (): unknown => null,
        (error: unknown) => error,
      );
      const isRefused = refusal instanceof Refusal && refusal.code === "plan/moved";
      // The same bytes again change nothing, whatever has moved.
      if (!isRefused && plan.known === null) complain("sent after the overlaps moved", ["it was taken"]);
      await trial.rollUp();
      counts.moved += 1;
      continue;
    }
    clock.advance(1_000);
    const receipt = await receiveSubmission(parts, { ...arrivalOf(organisation, table), plan: hash });
    await trial.settle();
    const submission = await submissionById(db, receipt.submission);
    const state = submission?.state ?? "rejected";
    if (!receipt.isNew) {
      counts.again += 1;
      const after = await readState(db, organisation, trialYear);
      complain(
        "sent again",
        comparePlan({ ...plan, values: [], effects: [] }, { ...before, values: [] }, { ...after, values: [] }),
      );
      continue;
    }
    if (state !== plan.outcome.state) complain("checked", [`it is ${state}, not ${plan.outcome.state}`]);
    if (state === "rejected" || state === "needs-answer") {
      const after = await readState(db, organisation, trialYear);
      const isStill = comparePlan(
        { ...plan, values: [], effects: [] },
        { ...before, values: [] },
        { ...after, values: [] },
      );
      complain(state, isStill);
      counts[state] += 1;
    }
    if (state === "rejected") continue;
    if (state === "needs-answer") {
      await accept(receipt.submission);
      await trial.settle();
    } else counts.accepted += 1;
    complain("accepted", comparePlan(plan, before, await readState(db, organisation, trialYear)));
    for (const { change } of plan.values) planned[change] += 1;
    planned.figures += plan.effects.length;
    tables.set(organisation, table ?? []);
  }
  return { counts, planned, complaints };
};
