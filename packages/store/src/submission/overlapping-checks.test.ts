import { sql } from "kysely";
import { expect, test, vi } from "vitest";
import type { Tx } from "../database/db.ts";
import { arriving, at, checked } from "../fixture/submissions.ts";
import { useStore } from "../fixture/use-store.ts";
import { attemptsOf } from "./attempts-of.ts";
import { beginAttempt } from "./begin-attempt.ts";
import { deleteSubmission } from "./delete-submission.ts";
import { finishAttempt } from "./finish-attempt.ts";
import { registerSubmission } from "./register-submission.ts";
import { requestAttempt } from "./request-attempt.ts";
import { settleSubmission } from "./settle-submission.ts";
import { submissionById } from "./submission-by-id.ts";

const store = useStore();

const begun = (organisation: string): Promise<string> =>
  store.commit(async (tx) => {
    const { id } = await registerSubmission(tx, arriving(organisation, "bytes"));
    const attempt = await requestAttempt(tx, { submission: id, actor: "local", at });
    await beginAttempt(tx, { submission: id, attempt, at });
    return id;
  });

const somebodyWaits = () =>
  vi.waitFor(async () => {
    const { rows } = await sql`select pid from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(store.db);
    expect(rows).toHaveLength(1);
  });

/** Ends the check of the submission while `other` is under way; answers with what that came to. */
const endWhile = async <Result>(submission: string, other: (tx: Tx) => Promise<Result>): Promise<Result> => {
  const { pending } = await store.commit(async (tx) => {
    await finishAttempt(tx, checked(submission, 1));
    const waiting = store.commit(other);
    // Reported where it is waited for, below.
    waiting.catch(() => undefined);
    await somebodyWaits();
    await settleSubmission(tx, { submission, outcome: "accepted", actor: "system", at });
    return { pending: waiting };
  });
  return pending;
};

test("a check that begins again while it ends waits, and has nothing to do", async () => {
  const submission = await begun("it-a");
  expect(await endWhile(submission, (tx) => beginAttempt(tx, { submission, attempt: 1, at }))).toBeNull();
  expect(await submissionById(store.db, submission)).toMatchObject({ state: "accepted" });
  expect(await attemptsOf(store.db, submission)).toHaveLength(1);
});

test("deleting an upload while its check ends waits for it", async () => {
  const submission = await begun("it-b");
  const because = { because: "it belongs to somebody else", actor: "local", at };
  expect(await endWhile(submission, (tx) => deleteSubmission(tx, { submission, ...because }))).toMatchObject({
    isShared: true,
  });
  expect(await submissionById(store.db, submission)).toBeNull();
});
