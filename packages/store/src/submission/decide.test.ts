import { expect, test } from "vitest";
import { arriving, at, holding, submitted } from "../fixture/submissions.ts";
import { useStore } from "../fixture/use-store.ts";
import { answerSubmission } from "./answer-submission.ts";
import { answersOf } from "./answers-of.ts";
import { decide } from "./decide.ts";
import { decisionsOf } from "./decisions-of.ts";

const store = useStore();

const deciding = (submission: string, more: Partial<Parameters<typeof decide>[1]> = {}): Promise<number> => {
  const base = {
    submission,
    attempt: 1,
    finding: 0,
    decision: "release" as const,
    because: "seen",
    actor: "local",
    at,
  };
  return store.commit((tx) => decide(tx, { ...base, ...more }));
};

test("decisions are kept one after the other with their reason and their author", async () => {
  const { id } = await store.commit((tx) => submitted(tx, arriving("it-a", "a"), { findings: [holding()] }));
  await deciding(id);
  await deciding(id, { decision: "keep-out", because: "they took it back" });
  expect(await decisionsOf(store.db, id)).toMatchObject([
    { rule: "V10", row: 4, indicator: "ENT_TOTAL", decision: "release", because: "seen", actor: "local", at },
    { decision: "keep-out", because: "they took it back" },
  ]);
});

test("only a HOLD is decided, and only with a reason", async () => {
  const findings = [holding(), holding({ severity: "ERROR" })];
  const { id } = await store.commit((tx) => submitted(tx, arriving("it-b", "a"), { findings }));
  await expect(deciding(id, { finding: 1 })).rejects.toMatchObject({ code: "decision/not-held" });
  await expect(deciding(id, { finding: 7 })).rejects.toMatchObject({ code: "decision/unknown" });
  await expect(deciding(id, { because: " " })).rejects.toMatchObject({ code: "decision/no-reason" });
  expect(await decisionsOf(store.db, id)).toEqual([]);
});

test("decisions and answers are never changed or removed", async () => {
  const { id } = await store.commit((tx) => submitted(tx, arriving("it-c", "a"), { findings: [holding()] }));
  await deciding(id);
  await store.commit((tx) =>
    answerSubmission(tx, { submission: id, kind: "accept-without", body: "go on", actor: "local", at }),
  );
  const { db } = store;
  const changes = [
    db.updateTable("decision").set({ because: "other" }).where("submission", "=", id),
    db.deleteFrom("decision").where("submission", "=", id),
    db.updateTable("answer").set({ body: "other" }).where("submission", "=", id),
    db.deleteFrom("answer").where("submission", "=", id),
  ];
  for (const change of changes) await expect(change.execute()).rejects.toThrow("never changed or removed");
  expect(await answersOf(db, id)).toMatchObject([{ kind: "accept-without", body: "go on", actor: "local", at }]);
});
