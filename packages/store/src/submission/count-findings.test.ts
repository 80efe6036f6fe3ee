import { expect, test } from "vitest";
import { arriving, holding, submitted } from "../fixture/submissions.ts";
import { useStore } from "../fixture/use-store.ts";
import { countFindings } from "./count-findings.ts";

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
