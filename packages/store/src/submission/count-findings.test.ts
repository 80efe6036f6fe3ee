import type { Finding } from "@coop-census/census";
import { expect, test } from "vitest";
import { arriving, at, checked, holding, submitted } from "../fixture/submissions.ts";
import { useStore } from "../fixture/use-store.ts";
import { replaceOutsideFindings } from "../outside/replace-outside-findings.ts";
import { beginAttempt } from "./begin-attempt.ts";
import { countFindings } from "./count-findings.ts";
import { finishAttempt } from "./finish-attempt.ts";
import { requestAttempt } from "./request-attempt.ts";

const store = useStore();

test("findings are counted by rule and severity, of one submission alone", async () => {
  const warning = holding({ rule: "V08", severity: "WARN", keepsOut: [] });
  const findings = [holding(), warning, holding(), holding({ severity: "ERROR" })];
  const { id } = await store.commit((tx) => submitted(tx, arriving("it-a", "a"), { findings }));
  await store.commit((tx) => submitted(tx, arriving("it-b", "b"), { findings: [holding()] }));
  expect(await countFindings(store.db, id)).toEqual([
    { rule: "V08", severity: "WARN", count: 1 },
    { rule: "V10", severity: "ERROR", count: 1 },
    { rule: "V10", severity: "HOLD", count: 2 },
  ]);
});

test("what was found from beside the file counts while it holds", async () => {
  const { id } = await store.commit((tx) => submitted(tx, arriving("it-c", "c"), { findings: [holding()] }));
  const replace = (findings: readonly Finding[]) =>
    store.commit((tx) => replaceOutsideFindings(tx, "neighbours", [{ submission: id, findings }]));
  const jump = holding({ rule: "V12", code: "V12/order-of-magnitude" });
  await replace([jump]);
  expect((await countFindings(store.db, id)).map(({ rule, count }) => `${rule} ${count}`)).toEqual(["V10 1", "V12 1"]);
  await replace([]);
  expect((await countFindings(store.db, id)).map(({ rule, count }) => `${rule} ${count}`)).toEqual(["V10 1"]);
});

test("of a file that was checked again the last check counts", async () => {
  const { id } = await store.commit((tx) => submitted(tx, arriving("it-d", "d"), { findings: [holding(), holding()] }));
  await store.commit(async (tx) => {
    const attempt = await requestAttempt(tx, { submission: id, actor: "local", at });
    await beginAttempt(tx, { submission: id, attempt, at });
    await finishAttempt(tx, checked(id, attempt, { findings: [holding()] }));
  });
  expect(await countFindings(store.db, id)).toEqual([{ rule: "V10", severity: "HOLD", count: 1 }]);
});
