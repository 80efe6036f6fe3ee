import { expect, test } from "vitest";
import { arriving, at, checked, holding, observing, submitted } from "../fixture/submissions.ts";
import { useStore } from "../fixture/use-store.ts";
import { attemptsOf } from "./attempts-of.ts";
import { beginAttempt } from "./begin-attempt.ts";
import { findingsOf } from "./findings-of.ts";
import { finishAttempt } from "./finish-attempt.ts";
import { observationsOf } from "./observations-of.ts";
import { registerSubmission } from "./register-submission.ts";
import { requestAttempt } from "./request-attempt.ts";
import { settleSubmission } from "./settle-submission.ts";
import { submissionById } from "./submission-by-id.ts";

const store = useStore();

const begun = (organisation: string): Promise<string> =>
  store.commit(async (tx) => {
    const { id } = await registerSubmission(tx, arriving(organisation, "a"));
    const attempt = await requestAttempt(tx, { submission: id, actor: "local", at });
    await beginAttempt(tx, { submission: id, attempt, at });
    return id;
  });

const finish = (id: string, attempt: number, more: Parameters<typeof checked>[2] = {}): Promise<boolean> =>
  store.commit((tx) => finishAttempt(tx, checked(id, attempt, more)));

test("findings and observations come back as they were given, exact decimals and places included", async () => {
  const id = await begun("it-same");
  const findings = [
    holding(),
    holding({ level: "file", address: { sheet: "Foglio 1", row: 0, column: null, header: null } }),
    holding({ address: { sheet: null, row: 3, column: 2, header: "a", inFile: { row: 2, column: 3 } } }),
  ];
  const observations = [
    { observation: observing("it-same"), status: "counts" as const },
    {
      observation: observing("it-same", { reference: null, activityRevision: "4", activity: "C" }),
      status: "held" as const,
    },
    {
      observation: observing("it-same", {
        address: { sheet: null, row: 3, column: 2, header: "a", inFile: { row: 2, column: 3 } },
      }),
      status: "counts" as const,
    },
  ];
  expect(await finish(id, 1, { findings, observations })).toBe(true);
  expect(await observationsOf(store.db, id)).toEqual(observations);
  const place = { submission: id, attempt: 1 };
  expect(await findingsOf(store.db, id)).toEqual(findings.map((one, ordinal) => ({ ...one, ...place, ordinal })));
});

test("more observations than one statement takes are kept, in order", async () => {
  const id = await begun("it-long");
  const observations = Array.from({ length: 4100 }, (_, index) => ({
    observation: observing("it-long", { address: { sheet: null, row: index + 1, column: 1, header: null } }),
    status: "counts" as const,
  }));
  await finish(id, 1, { observations });
  expect(await observationsOf(store.db, id)).toEqual(observations);
});

test("an attempt that runs twice, also at once, is written once", async () => {
  const id = await begun("it-twice");
  const observations = [{ observation: observing("it-twice"), status: "counts" as const }];
  const runs = await Promise.all([1, 2, 3].map(() => finish(id, 1, { observations })));
  expect(runs.filter((isFirst) => isFirst)).toHaveLength(1);
  expect(await finish(id, 1, { outcome: "rejected" })).toBe(false);
  expect(await observationsOf(store.db, id)).toEqual(observations);
  expect((await attemptsOf(store.db, id)).map(({ outcome }) => outcome)).toEqual(["accepted"]);
});

test("there is nothing to begin when the attempt or a later one has ended, or the submission is gone", async () => {
  const { id } = await store.commit((tx) => submitted(tx, arriving("it-done", "a")));
  const begin = (submission: string, attempt: number) =>
    store.commit((tx) => beginAttempt(tx, { submission, attempt, at }));
  expect(await begin(id, 1)).toBeNull();
  expect(await begin("it-nobody-2022-000000000000", 1)).toBeNull();
  const again = await store.commit((tx) => requestAttempt(tx, { submission: id, actor: "local", at }));
  expect(await begin(id, again)).toMatchObject({ id, state: "accepted" });
  expect(await begin(id, again)).toMatchObject({ id, state: "accepted" });
  await finish(id, again);
  expect(await begin(id, 1)).toBeNull();
});

test("of two checks at once the later attempt settles the submission, whichever ends first", async () => {
  for (const order of [
    [1, 2],
    [2, 1],
  ]) {
    const id = await begun(`it-both-${order.join("")}`);
    await store.commit((tx) => requestAttempt(tx, { submission: id, actor: "local", at }));
    await store.commit((tx) => beginAttempt(tx, { submission: id, attempt: 2, at }));
    for (const attempt of order) {
      const outcome = attempt === 1 ? ("accepted" as const) : ("rejected" as const);
      await store.commit(async (tx) => {
        const isSettling = await finishAttempt(tx, checked(id, attempt, { outcome }));
        if (isSettling) await settleSubmission(tx, { submission: id, outcome, actor: "system", at });
      });
    }
    expect((await submissionById(store.db, id))?.state).toBe("rejected");
    expect((await attemptsOf(store.db, id)).map(({ outcome }) => outcome)).toEqual(["accepted", "rejected"]);
  }
});

test("requests at once take the numbers from 1 without a gap, each with its job", async () => {
  const { id } = await store.commit((tx) => registerSubmission(tx, arriving("it-requests", "a")));
  const ask = () => store.commit((tx) => requestAttempt(tx, { submission: id, actor: "local", at }));
  const numbers = await Promise.all([ask(), ask(), ask(), ask()]);
  expect(numbers.sort((a, b) => a - b)).toEqual([1, 2, 3, 4]);
  const jobs = await store.db.selectFrom("outbox").select("payload").where("job", "=", "validate").execute();
  const own = jobs.map(({ payload }) => payload).filter((payload) => JSON.stringify(payload).includes(id));
  expect(own).toHaveLength(4);
});

test("an attempt that has ended, its findings and its observations are never changed or removed", async () => {
  const id = await begun("it-kept");
  await finish(id, 1, {
    findings: [holding()],
    observations: [{ observation: observing("it-kept"), status: "counts" }],
  });
  const { db } = store;
  const changes = [
    db.updateTable("attempt").set({ outcome: "rejected" }).where("submission", "=", id),
    db.deleteFrom("attempt").where("submission", "=", id),
    db.updateTable("finding").set({ severity: "INFO" }).where("submission", "=", id),
    db.deleteFrom("finding").where("submission", "=", id),
    db.updateTable("observation").set({ value: "1" }).where("submission", "=", id),
    db.deleteFrom("observation").where("submission", "=", id),
  ];
  for (const change of changes) await expect(change.execute()).rejects.toThrow("never");
});
