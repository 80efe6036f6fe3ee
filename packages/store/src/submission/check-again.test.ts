import { expect, test } from "vitest";
import { arriving, at, checked, observing, submitted } from "../fixture/submissions.ts";
import { useStore } from "../fixture/use-store.ts";
import { openPromises } from "../outbox/open-promises.ts";
import { parkPromises } from "../outbox/park-promises.ts";
import { parkedPromises } from "../outbox/parked-promises.ts";
import { acceptedReturns } from "../roll-up/accepted-returns.ts";
import type { AttemptOutcome } from "./attempt.ts";
import { beginAttempt } from "./begin-attempt.ts";
import { finishAttempt } from "./finish-attempt.ts";
import { moveSubmission } from "./move-submission.ts";
import { openAttempt } from "./open-attempt.ts";
import { registerSubmission } from "./register-submission.ts";
import { requestAttempt } from "./request-attempt.ts";
import { settleSubmission } from "./settle-submission.ts";
import { submissionById } from "./submission-by-id.ts";

const store = useStore();

const accepted = async (organisation: string): Promise<string> => {
  const observations = [{ observation: observing(organisation), status: "counts" as const }];
  return (await store.commit((tx) => submitted(tx, arriving(organisation, "a"), { observations }))).id;
};
const ask = (submission: string) => store.commit((tx) => requestAttempt(tx, { submission, actor: "local", at }));
const begin = (submission: string, attempt: number) =>
  store.commit((tx) => beginAttempt(tx, { submission, attempt, at }));
const finish = (submission: string, attempt: number, outcome: AttemptOutcome) =>
  store.commit(async (tx) => {
    if (await finishAttempt(tx, checked(submission, attempt, { outcome }))) {
      await settleSubmission(tx, { submission, outcome, actor: "system", at });
    }
  });
const withdraw = (submission: string, from: "accepted" | "checking") =>
  store.commit((tx) => moveSubmission(tx, { submission, from, to: "withdrawn", actor: "local", at }));
const park = async (submission: string, attempt: number): Promise<void> =>
  parkPromises(store.db, await openPromises(store.db, "validate", { submission, attempt }));
const stateOf = async (id: string) => (await submissionById(store.db, id))?.state;
const counted = async (organisation: string) =>
  (await acceptedReturns(store.db, 2022)).find((one) => one.organisation === organisation);

test("an accepted submission counts with its last ended check until the new one has ended", async () => {
  const id = await accepted("it-counting");
  const attempt = await ask(id);
  await begin(id, attempt);
  expect(await stateOf(id)).toBe("accepted");
  expect(await counted("it-counting")).toMatchObject({ attempt: 1, observations: [observing("it-counting")] });
  await finish(id, attempt, "accepted");
  expect(await counted("it-counting")).toMatchObject({ attempt: 2, observations: [] });
});

test.each(["rejected", "needs-answer"] as const)(
  "an accepted submission whose new check ends as %s counts no longer",
  async (outcome) => {
    const id = await accepted(`it-${outcome}`);
    await begin(id, await ask(id));
    await finish(id, 2, outcome);
    expect(await stateOf(id)).toBe(outcome);
    expect(await counted(`it-${outcome}`)).toBeUndefined();
  },
);

test("a check that is parked is told, and a further one brings the submission on and leaves nothing parked", async () => {
  const { id } = await store.commit((tx) => registerSubmission(tx, arriving("it-parked", "a")));
  expect(await openAttempt(store.db, id)).toBeNull();
  await begin(id, await ask(id));
  expect(await openAttempt(store.db, id)).toEqual({ number: 1, isParked: false });
  await park(id, 1);
  expect(await openAttempt(store.db, id)).toEqual({ number: 1, isParked: true });
  expect(await parkedPromises(store.db)).toEqual([{ job: "validate", payload: { submission: id, attempt: 1 } }]);
  expect(await ask(id)).toBe(2);
  expect(await stateOf(id)).toBe("checking");
  expect(await openAttempt(store.db, id)).toEqual({ number: 2, isParked: false });
  await begin(id, 2);
  await finish(id, 2, "accepted");
  expect([await stateOf(id), await openAttempt(store.db, id)]).toEqual(["accepted", null]);
  expect(await parkedPromises(store.db)).toEqual([]);
});

test("a submission that is withdrawn while it is checked stays withdrawn when the check ends or begins again", async () => {
  const { id } = await store.commit((tx) => registerSubmission(tx, arriving("it-withdrawn", "a")));
  await begin(id, await ask(id));
  await withdraw(id, "checking");
  expect(await begin(id, 1)).toBeNull();
  await finish(id, 1, "accepted");
  expect(await stateOf(id)).toBe("withdrawn");
});

test("a withdrawn submission comes back only by a check that was asked for after the withdrawal", async () => {
  const id = await accepted("it-back");
  const before = await ask(id);
  await withdraw(id, "accepted");
  expect(await begin(id, before)).toBeNull();
  expect(await stateOf(id)).toBe("withdrawn");
  const after = await ask(id);
  expect(await stateOf(id)).toBe("checking");
  await begin(id, after);
  await finish(id, after, "accepted");
  expect(await stateOf(id)).toBe("accepted");
});
