import { expect, test } from "vitest";
import { listAudit } from "../audit/list-audit.ts";
import { arriving, at, checked, hashOf, holding, observing, submitted } from "../fixture/submissions.ts";
import { useStore } from "../fixture/use-store.ts";
import { answerSubmission } from "./answer-submission.ts";
import { decide } from "./decide.ts";
import { deleteSubmission } from "./delete-submission.ts";
import { finishAttempt } from "./finish-attempt.ts";
import { submissionById } from "./submission-by-id.ts";

const store = useStore();

const remove = (submission: string) =>
  store.commit((tx) => deleteSubmission(tx, { submission, because: "sent by mistake", actor: "local", at }));

test("a wrong organisation's upload goes with all that was found in it, and the audit says so", async () => {
  const { id } = await store.commit(async (tx) => {
    const observations = [{ observation: observing("it-a"), status: "counts" as const }];
    const one = await submitted(tx, arriving("it-a", "a"), { findings: [holding()], observations });
    await decide(tx, {
      submission: one.id,
      attempt: 1,
      finding: 0,
      decision: "release",
      because: "ok",
      actor: "local",
      at,
    });
    await answerSubmission(tx, { submission: one.id, kind: "message", body: "hello", actor: "local", at });
    return one;
  });
  expect(await remove(id)).toEqual({ sha256: hashOf("a"), isShared: false });
  expect(await submissionById(store.db, id)).toBeNull();
  for (const table of ["attempt", "finding", "observation", "decision", "answer"] as const) {
    expect(await store.db.selectFrom(table).selectAll().where("submission", "=", id).execute()).toEqual([]);
  }
  const acts = await listAudit(store.db, { object: id });
  expect(acts.map(({ act }) => act)).toContain("submission.receive");
  expect(acts.at(-1)).toMatchObject({
    act: "submission.delete",
    actor: "local",
    details: { organisation: "it-a", sha256: hashOf("a"), because: "sent by mistake" },
  });
});

test("bytes that another submission is made of are named as shared", async () => {
  const [wrong, right] = await store.commit(async (tx) => [
    await submitted(tx, arriving("it-wrong", "shared")),
    await submitted(tx, arriving("it-right", "shared")),
  ]);
  expect(await remove(wrong?.id ?? "")).toEqual({ sha256: hashOf("shared"), isShared: true });
  expect(await submissionById(store.db, right?.id ?? "")).not.toBeNull();
});

test("the leave to delete one submission is no leave to delete another, nor does it last", async () => {
  const [one, other] = await store.commit(async (tx) => [
    await submitted(tx, arriving("it-one", "1")),
    await submitted(tx, arriving("it-other", "2")),
  ]);
  const both = store.commit(async (tx) => {
    await deleteSubmission(tx, { submission: one?.id ?? "", because: "x", actor: "local", at });
    await tx
      .deleteFrom("attempt")
      .where("submission", "=", other?.id ?? "")
      .execute();
  });
  await expect(both).rejects.toThrow("never removed");
  expect(await submissionById(store.db, one?.id ?? "")).not.toBeNull();
});

test("a check that ends after its submission was deleted writes nothing", async () => {
  const { id } = await store.commit((tx) => submitted(tx, arriving("it-gone", "a")));
  await remove(id);
  expect(await store.commit((tx) => finishAttempt(tx, checked(id, 1)))).toBe(false);
});

test("what is not there cannot be deleted", async () => {
  await expect(remove("it-none-2022-000000000000")).rejects.toMatchObject({ code: "submission/unknown" });
});
