import { expect, test } from "vitest";
import { listAudit } from "../audit/list-audit.ts";
import { containing } from "../fixture/containing.ts";
import { arriving, at, hashOf } from "../fixture/submissions.ts";
import { useStore } from "../fixture/use-store.ts";
import { listSubmissions } from "./list-submissions.ts";
import { registerSubmission } from "./register-submission.ts";
import { requestAttempt } from "./request-attempt.ts";
import { submissionById } from "./submission-by-id.ts";

const store = useStore();

test("a submission is named by organisation, year and hash", async () => {
  const { id, isNew } = await store.commit((tx) => registerSubmission(tx, arriving("it-one", "a")));
  expect(isNew).toBe(true);
  expect(id).toBe(`it-one-2022-${hashOf("a").slice(0, 12)}`);
  expect(await submissionById(store.db, id)).toEqual({
    ...arriving("it-one", "a"),
    id,
    sequence: 1,
    state: "received",
    supersedes: null,
  });
});

test("20 deliveries of the same bytes at once are one submission with one attempt", async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, () =>
      store.commit(async (tx) => {
        const answer = await registerSubmission(tx, arriving("it-many", "same"));
        if (answer.isNew) await requestAttempt(tx, { submission: answer.id, actor: "local", at });
        return answer;
      }),
    ),
  );
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  expect(answers.filter(({ isNew }) => isNew)).toHaveLength(1);
  expect(await listSubmissions(store.db, { organisation: "it-many" })).toHaveLength(1);
  const [first] = answers;
  const sent = await store.db.selectFrom("outbox").select("payload").execute();
  expect(sent.filter(({ payload }) => JSON.stringify(payload).includes(first?.id ?? "?"))).toHaveLength(1);
  expect(await listAudit(store.db, { object: first?.id ?? "?" })).toHaveLength(1);
});

test("different files at once take the numbers from 1 without a gap", async () => {
  const files = Array.from({ length: 12 }, (_, index) => `file ${index}`);
  await Promise.all(files.map((file) => store.commit((tx) => registerSubmission(tx, arriving("it-row", file)))));
  const sequences = (await listSubmissions(store.db, { organisation: "it-row" })).map(({ sequence }) => sequence);
  expect(sequences).toEqual(files.map((_, index) => index + 1));
});

test("the same bytes from another organisation or for another year are another submission", async () => {
  const ids = await store.commit(async (tx) => [
    await registerSubmission(tx, arriving("it-x", "shared")),
    await registerSubmission(tx, arriving("it-y", "shared")),
    await registerSubmission(tx, arriving("it-x", "shared", { year: 2021 })),
  ]);
  expect(ids.map(({ isNew }) => isNew)).toEqual([true, true, true]);
});

test("a transaction that is rolled back leaves no submission, no attempt, no job and no act", async () => {
  const count = async () =>
    Promise.all(
      (["submission", "attempt", "outbox", "audit"] as const).map(async (table) => {
        const rows = await store.db
          .selectFrom(table)
          .select(({ fn }) => fn.countAll().as("n"))
          .execute();
        return rows[0]?.n;
      }),
    );
  const before = await count();
  const undone = store.commit(async (tx) => {
    const { id } = await registerSubmission(tx, arriving("it-undone", "a"));
    await requestAttempt(tx, { submission: id, actor: "local", at });
    throw new RangeError("the disk of the caller is full");
  });
  await expect(undone).rejects.toThrow(new RangeError("the disk of the caller is full"));
  expect(await count()).toEqual(before);
});

test("an actor that nobody added cannot submit", async () => {
  const stranger = store.commit((tx) => registerSubmission(tx, arriving("it-z", "a", { actor: "stranger" })));
  await expect(stranger).rejects.toMatchObject({ code: "store/refused", message: containing("actor") });
});
