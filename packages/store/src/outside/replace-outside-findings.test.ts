import type { Finding } from "@coop-census/census";
import { expect, test } from "vitest";
import { arriving, at, holding, observing, submitted } from "../fixture/submissions.ts";
import { useStore } from "../fixture/use-store.ts";
import { acceptedReturns } from "../roll-up/accepted-returns.ts";
import { acceptedVersions } from "../roll-up/accepted-versions.ts";
import { decide } from "../submission/decide.ts";
import { deleteSubmission } from "../submission/delete-submission.ts";
import { eachFinding } from "../submission/each-finding.ts";
import { findingsOf } from "../submission/findings-of.ts";
import type { OutsideSource } from "./outside-source.ts";
import { replaceOutsideFindings } from "./replace-outside-findings.ts";

const store = useStore();

const jump = (before: string, more: Partial<Finding> = {}): Finding =>
  holding({ rule: "V12", code: "V12/order-of-magnitude", params: { before }, ...more });
const told = jump("1", { rule: "V31", code: "V31/part-missing", severity: "WARN", keepsOut: [] });

const replace = (submission: string, findings: readonly Finding[], source: OutsideSource = "neighbours") =>
  store.commit((tx) => replaceOutsideFindings(tx, source, [{ submission, findings }]));

const accepted = async (organisation: string, findings: readonly Finding[] = []): Promise<string> => {
  const observations = [{ observation: observing(organisation), status: "counts" as const }];
  const { id } = await store.commit((tx) => submitted(tx, arriving(organisation, "a"), { findings, observations }));
  return id;
};

const namesOf = async (id: string) =>
  (await findingsOf(store.db, id)).map(({ attempt, code, params }) => [attempt, code, params["before"]]);

const keptOut = async (organisation: string) =>
  (await acceptedReturns(store.db, 2022, [organisation])).flatMap((one) => one.keptOut.map((cell) => cell.indicator));

test("what is found stands behind what the file has, once each, and the holds among it keep cells out", async () => {
  const id = await accepted("it-a", [holding({ severity: "WARN", keepsOut: [] })]);
  expect(await replace(id, [jump("12"), told])).toEqual([id]);
  const all = [
    [1, "V10/jump", "12"],
    [0, "V12/order-of-magnitude", "12"],
    [0, "V31/part-missing", "1"],
  ];
  expect(await namesOf(id)).toEqual(all);
  const each: unknown[] = [];
  for await (const { attempt, code, params } of eachFinding(store.db, id)) each.push([attempt, code, params["before"]]);
  expect(each).toEqual(all);
  expect(await keptOut("it-a")).toEqual(["ENT_TOTAL"]);
});

test("the same again changes nothing, and only what holds cells is told of", async () => {
  const id = await accepted("it-b");
  const versionOf = async () => (await acceptedVersions(store.db, 2022, ["it-b"])).map(({ outside }) => outside);
  expect(await versionOf()).toEqual([""]);
  await replace(id, [jump("12"), told]);
  const before = await findingsOf(store.db, id);
  const version = await versionOf();
  expect(await replace(id, [told, jump("12")])).toEqual([]);
  expect([await findingsOf(store.db, id), await versionOf()]).toEqual([before, version]);
  expect(await replace(id, [jump("12")])).toEqual([]);
  expect(await versionOf()).toEqual(version);
  expect(await replace(id, [jump("13")])).toEqual([id]);
  expect(await versionOf()).not.toEqual(version);
  expect(await replace(id, [])).toEqual([id]);
  expect([await namesOf(id), await keptOut("it-b"), await versionOf()]).toEqual([[], [], [""]]);
});

test("one source leaves what another finds alone", async () => {
  const id = await accepted("it-c");
  await replace(id, [jump("12")]);
  await replace(id, [told], "registers");
  expect(await replace(id, [])).toEqual([id]);
  expect(await namesOf(id)).toEqual([[0, "V31/part-missing", "1"]]);
});

test("a decision holds when the same is found again, and not for anything else", async () => {
  const id = await accepted("it-d");
  await replace(id, [jump("12")]);
  const [hold] = await findingsOf(store.db, id);
  if (hold === undefined) throw new Error("it was found");
  const release = { submission: id, attempt: 0, finding: hold.ordinal, decision: "release" as const, because: "seen" };
  await store.commit((tx) => decide(tx, { ...release, actor: "local", at }));
  expect(await keptOut("it-d")).toEqual([]);
  await replace(id, [jump("13")]);
  expect(await keptOut("it-d")).toEqual(["ENT_TOTAL"]);
  await expect(store.commit((tx) => decide(tx, { ...release, actor: "local", at }))).rejects.toMatchObject({
    code: "decision/unknown",
  });
  await replace(id, [jump("12")]);
  expect(await keptOut("it-d")).toEqual([]);
  await store.commit((tx) => deleteSubmission(tx, { submission: id, because: "not theirs", actor: "local", at }));
  const left = store.db.selectFrom("outsideFinding").select("id").where("submission", "=", id);
  expect(await left.execute()).toEqual([]);
});

test("nobody decides on what was found in another submission", async () => {
  const [one, other] = [await accepted("it-e"), await accepted("it-f")];
  await replace(one, [jump("12")]);
  const [hold] = await findingsOf(store.db, one);
  const finding = hold?.ordinal ?? 0;
  const act = {
    submission: other,
    attempt: 0,
    finding,
    decision: "release" as const,
    because: "seen",
    actor: "local",
    at,
  };
  await expect(store.commit((tx) => decide(tx, act))).rejects.toMatchObject({ code: "decision/unknown" });
});
