import { type Finding, threadEntryKinds, threadSides, threadStates, threadSteps } from "@coop-census/census";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Actor } from "../actor/actor.ts";
import { addActor } from "../actor/add-actor.ts";
import { arriving, at, checked, holding, observing, submitted } from "../fixture/submissions.ts";
import { useStore } from "../fixture/use-store.ts";
import { acceptedReturns } from "../roll-up/accepted-returns.ts";
import { acceptedVersions } from "../roll-up/accepted-versions.ts";
import { deleteSubmission } from "../submission/delete-submission.ts";
import { finishAttempt } from "../submission/finish-attempt.ts";
import { requestAttempt } from "../submission/request-attempt.ts";
import { settleSubmission } from "../submission/settle-submission.ts";
import { actOnThread, type ThreadAct } from "./act-on-thread.ts";
import { conversationOf } from "./conversation-of.ts";
import { findingOfThread } from "./finding-of-thread.ts";
import { listThreads } from "./list-threads.ts";

const store = useStore();

const warning = (row: number, more: Partial<Finding> = {}): Finding =>
  holding({
    rule: "V15",
    code: "V15/many-workers",
    severity: "WARN",
    address: { sheet: null, row, column: 3, header: "x" },
    params: { ratio: "900" },
    keepsOut: [],
    ...more,
  });

const actorOf = (id: string, roles: Actor["roles"], organisation: string | null): Actor => ({
  id,
  name: id,
  roles,
  organisation,
  createdAt: at,
  disabledAt: null,
});
const secretariat = actorOf("local", ["operator", "admin"], null);

const reporterOf = async (organisation: string): Promise<Actor> => {
  const id = `of-${organisation}`;
  await store.commit((tx) => addActor(tx, { id, name: id, roles: ["uploader"], organisation, actor: "local", at }));
  return actorOf(id, ["uploader"], organisation);
};

const send = (organisation: string, bytes: string, findings: readonly Finding[]) =>
  store.commit(async (tx) => {
    const observations = [{ observation: observing(organisation), status: "counts" as const }];
    return (await submitted(tx, arriving(organisation, bytes), { findings, observations })).id;
  });

const recheck = (submission: string, findings: readonly Finding[]) =>
  store.commit(async (tx) => {
    const attempt = await requestAttempt(tx, { submission, actor: "local", at });
    const own = observing(submission.replace(/-2022-.*/, ""));
    const observations = [{ observation: own, status: "counts" as const }];
    await finishAttempt(tx, checked(submission, attempt, { findings, observations }));
    await settleSubmission(tx, { submission, outcome: "accepted", actor: "system", at });
  });

const act = (thread: number, kind: ThreadAct, actor: Actor, text = "because") =>
  store.commit((tx) => actOnThread(tx, { thread, act: kind, text, actor, at }));

const statesOf = async (organisation: string) =>
  (await listThreads(store.db, { organisation })).map(({ row, state, isGone }) =>
    [row, state, ...(isGone ? ["gone"] : [])].join(" "),
  );

const only = async (organisation: string) => {
  const [thread] = await listThreads(store.db, { organisation, isUnsettled: true });
  if (thread === undefined) throw new Error("there is a thread");
  return thread;
};

const kindsOf = async (thread: { readonly id: number; readonly earlier: number | null }) =>
  (await conversationOf(store.db, thread)).map(({ kind }) => kind);

const doubted = async (organisation: string) => (await acceptedReturns(store.db, 2022, [organisation]))[0]?.doubted;

test("what a check asks has a thread at its cell, and nothing else has one", async () => {
  await send("it-a", "a", [
    warning(4),
    warning(5, { severity: "INFO" }),
    warning(6, { severity: "HOLD" }),
    warning(7, { rule: "V07", code: "V07/other-date" }),
    warning(8, { rule: "V04", code: "V04/blank" }),
  ]);
  expect(await statesOf("it-a")).toEqual(["4 open", "8 open"]);
  expect(await doubted("it-a")).toEqual([{ row: 4, indicator: "ENT_TOTAL" }]);
  expect((await findingOfThread(store.db, await only("it-a"))).code).toBe("V15/many-workers");
});

test("an answer takes the doubt away, the secretariat settles or asks again, and each is kept", async () => {
  await send("it-b", "a", [warning(4)]);
  const [reporter, thread] = [await reporterOf("it-b"), await only("it-b")];
  const versionOf = async () => (await acceptedVersions(store.db, 2022, ["it-b"]))[0]?.doubt;
  const before = await versionOf();
  await act(thread.id, "message", secretariat, "Is this right?");
  expect([await statesOf("it-b"), await versionOf()]).toEqual([["4 open"], before]);
  await act(thread.id, "justification", reporter, "A takeover.");
  expect([await statesOf("it-b"), await doubted("it-b"), await versionOf()]).toEqual([["4 answered"], undefined, ""]);
  await act(thread.id, "reopen", secretariat, "Of whom?");
  expect([await statesOf("it-b"), await versionOf()]).toEqual([["4 open"], before]);
  await act(thread.id, "message", reporter, "Of the works council.");
  await act(thread.id, "settle", secretariat);
  expect(await statesOf("it-b")).toEqual(["4 settled"]);
  await expect(act(thread.id, "message", reporter)).rejects.toMatchObject({ code: "thread/settled" });
  await expect(act(thread.id, "settle", secretariat)).rejects.toMatchObject({ code: "thread/not-permitted" });
  const said = await conversationOf(store.db, thread);
  expect(said.map(({ kind, actor }) => `${kind} ${actor}`)).toEqual([
    "message local",
    "justification of-it-b",
    "reopen local",
    "message of-it-b",
    "settle local",
  ]);
});

test("a reporter settles nothing, and another organisation's thread is not there", async () => {
  await send("it-c", "a", [warning(4)]);
  const thread = await only("it-c");
  await expect(act(thread.id, "settle", await reporterOf("it-c"))).rejects.toMatchObject({
    code: "thread/not-permitted",
  });
  const other = await reporterOf("it-c2");
  await expect(act(thread.id, "message", other)).rejects.toMatchObject({ code: "thread/unknown" });
  await expect(act(99_999, "message", other)).rejects.toMatchObject({ code: "thread/unknown" });
  expect(await kindsOf(thread)).toEqual([]);
});

test.each([
  ["", "thread/no-text"],
  [" \n ", "thread/no-text"],
  ["a".repeat(4001), "thread/too-long"],
  ["a\u0000b", "thread/control-character"],
  ["ask mario.rossi@example.org", "thread/personal-data"],
])("words that cannot be kept are refused: %#", async (text, code) => {
  await send("it-d", "a", [warning(4)]);
  await expect(act((await only("it-d")).id, "message", secretariat, text)).rejects.toMatchObject({ code });
});

test("a further check that finds the same keeps the thread; what it says otherwise is asked anew; what is gone is settled and comes back as it stood", async () => {
  const id = await send("it-e", "a", [warning(4)]);
  const thread = await only("it-e");
  await act(thread.id, "justification", secretariat);
  await recheck(id, [warning(4)]);
  expect(await statesOf("it-e")).toEqual(["4 settled"]);
  await recheck(id, []);
  expect(await statesOf("it-e")).toEqual(["4 settled gone"]);
  await expect(act(thread.id, "reopen", secretariat)).rejects.toMatchObject({ code: "thread/gone" });
  await recheck(id, [warning(4)]);
  expect(await statesOf("it-e")).toEqual(["4 settled"]);
  await recheck(id, [warning(4, { params: { ratio: "901" } })]);
  expect(await statesOf("it-e")).toEqual(["4 open"]);
  expect(await kindsOf(thread)).toEqual(["justification", "gone", "back", "changed"]);
});

test("a corrected file goes on with what it does not correct, wherever it stands now, and settles what it does", async () => {
  const first = await send("it-f", "a", [warning(4), warning(5, { indicator: "WRK_TOTAL" })]);
  const answered = await only("it-f");
  await act(answered.id, "justification", await reporterOf("it-f"), "A takeover.");
  await send("it-f", "b", [warning(9)]);
  const all = await listThreads(store.db, { organisation: "it-f" });
  expect(all.map(({ submission, row, state }) => [submission === first, row, state])).toEqual([
    [true, 4, "settled"],
    [true, 5, "settled"],
    [false, 9, "answered"],
  ]);
  const newest = all.at(-1);
  expect(newest?.earlier).toBe(answered.id);
  expect(newest === undefined ? [] : await kindsOf(newest)).toEqual(["justification", "carried"]);
  expect(await doubted("it-f")).toBeUndefined();
  await expect(act(answered.id, "message", secretariat)).rejects.toMatchObject({ code: "thread/closed" });
  await send("it-f", "c", [warning(9, { params: { ratio: "7" } })]);
  const [again] = await listThreads(store.db, { organisation: "it-f", isUnsettled: true });
  expect([again?.state, again?.earlier]).toEqual(["open", newest?.id]);
});

test("a thread moves by entries alone, along the table of steps, and stays", async () => {
  const id = await send("it-g", "a", [warning(4)]);
  const thread = await only("it-g");
  const update = store.db.updateTable("thread").where("id", "=", thread.id);
  await expect(update.set({ state: "settled" }).execute()).rejects.toThrow(/by an entry only/);
  await expect(update.set({ row: 5 }).execute()).rejects.toThrow(/stays where it is/);
  await expect(store.db.deleteFrom("thread").where("id", "=", thread.id).execute()).rejects.toThrow(/evidence/);
  await act(thread.id, "message", secretariat);
  await expect(store.db.updateTable("threadEntry").set({ body: "x" }).execute()).rejects.toThrow(/never changed/);
  const wrong = {
    thread: thread.id,
    submission: id,
    kind: "settle",
    side: "reporter",
    from: "open",
    to: "settled",
  } as const;
  await expect(
    store.db
      .insertInto("threadEntry")
      .values({ ...wrong, body: "x", actor: "local" })
      .execute(),
  ).rejects.toThrow();
  await store.commit((tx) => deleteSubmission(tx, { submission: id, because: "not theirs", actor: "local", at }));
  expect(await listThreads(store.db, { organisation: "it-g" })).toEqual([]);
});

test("the database permits exactly the steps of the table", async () => {
  const rows = await store.db.selectFrom("threadStep").selectAll().execute();
  const textOf = (one: (typeof threadSteps)[number]) => `${one.kind} ${one.side} ${one.from} ${one.to}`;
  expect(rows.map(textOf).sort()).toEqual(threadSteps.map(textOf).sort());
  for (const { kind, side, from, to } of threadSteps) {
    expect([threadEntryKinds.includes(kind), threadSides.includes(side)]).toEqual([true, true]);
    expect([threadStates.includes(from), threadStates.includes(to)]).toEqual([true, true]);
  }
});

test("whatever is answered, checked again or corrected in whatever order, nothing that was said is lost", async () => {
  let count = 0;
  const step = fc.oneof(
    fc.record({
      act: fc.constantFrom<ThreadAct>("message", "justification", "settle", "reopen"),
      isReporter: fc.boolean(),
    }),
    fc.record({ rows: fc.subarray([4, 5]), ratio: fc.constantFrom("1", "2"), isNew: fc.boolean() }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 10 }), async (steps) => {
      count += 1;
      const organisation = `it-p${count}`;
      const reporter = await reporterOf(organisation);
      let current = await send(organisation, "0", [warning(4), warning(5)]);
      let said: readonly string[] = [];
      for (const [index, one] of steps.entries()) {
        if ("rows" in one) {
          const findings = one.rows.map((row) => warning(row, { params: { ratio: one.ratio } }));
          if (one.isNew) current = await send(organisation, String(index + 1), findings);
          else await recheck(current, findings);
        } else {
          const [thread] = await listThreads(store.db, { submission: current });
          if (thread === undefined) continue;
          const text = `said ${index}`;
          const done = await act(thread.id, one.act, one.isReporter ? reporter : secretariat, text).catch(() => null);
          if (done !== null) said = [...said, text];
        }
        const threads = await listThreads(store.db, { organisation });
        const entries = (await Promise.all(threads.map((thread) => conversationOf(store.db, thread)))).flat();
        expect(new Set(entries.flatMap(({ body }) => (body === "" ? [] : [body])))).toEqual(new Set(said));
        for (const thread of threads) {
          const own = entries.filter((entry) => entry.thread === thread.id);
          const last = own.toSorted((a, b) => b.id - a.id)[0];
          if (last !== undefined) expect(last.to).toBe(thread.state);
        }
        expect(
          (await listThreads(store.db, { organisation, isUnsettled: true })).every(
            (thread) => thread.submission === current,
          ),
        ).toBe(true);
      }
    }),
    { numRuns: 25 },
  );
}, 120_000);
