import { causeOf } from "@coop-census/census";
import { expect, test } from "vitest";
import { arriving, at, checked, holding, submitted } from "../fixture/submissions.ts";
import { useStore } from "../fixture/use-store.ts";
import { beginAttempt } from "./begin-attempt.ts";
import { causesOf } from "./causes-of.ts";
import { eachFinding } from "./each-finding.ts";
import { findingsOf } from "./findings-of.ts";
import { finishAttempt } from "./finish-attempt.ts";
import { requestAttempt } from "./request-attempt.ts";

const store = useStore();

const collect = async <Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> => {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
};

const findings = Array.from({ length: 4_001 }, (_, index) =>
  holding({
    code: index % 3 === 0 ? "V03/not-a-number" : "V03/not-a-count",
    params: { raw: `x${index}` },
    address: { sheet: null, row: index + 2, column: 3, header: "Addetti" },
  }),
);

test("every finding comes once, in order, over any number of pages", async () => {
  const { id } = await store.commit((tx) => submitted(tx, arriving("it-pages", "a"), { findings }));
  const streamed = await collect(eachFinding(store.db, id));
  expect(streamed).toHaveLength(4_001);
  expect(streamed).toEqual(await findingsOf(store.db, id));
});

test("findings are counted by cause, exactly", async () => {
  const { id } = await store.commit((tx) => submitted(tx, arriving("it-causes", "a"), { findings }));
  const causes = await causesOf(store.db, id);
  expect(causes.map(({ cause, count }) => [cause.code, count])).toEqual([
    ["V03/not-a-number", 1334],
    ["V03/not-a-count", 2667],
  ]);
  for (const { cause, first } of causes)
    expect(first.map((one) => causeOf(one).key)).toEqual(Array.from({ length: 8 }, () => cause.key));
});

test("without an attempt that has ended there is none, and the last one's are told unless another is asked for", async () => {
  const { id } = await store.commit((tx) => submitted(tx, arriving("it-attempts", "a"), { findings: [holding()] }));
  const attempt = await store.commit((tx) => requestAttempt(tx, { submission: id, actor: "local", at }));
  await store.commit((tx) => beginAttempt(tx, { submission: id, attempt, at }));
  expect(await collect(eachFinding(store.db, id))).toHaveLength(1);
  await store.commit((tx) => finishAttempt(tx, checked(id, attempt)));
  expect(await collect(eachFinding(store.db, id))).toEqual([]);
  expect(await collect(eachFinding(store.db, id, 1))).toHaveLength(1);
  expect(await collect(eachFinding(store.db, "it-nobody-2022-000000000000"))).toEqual([]);
});
