import { deleteSubmission } from "@coop-census/store";
import { expect, test } from "vitest";
import { problemOf, receiptOf, send, usual } from "../fixture/ask.ts";
import { useIngest } from "../fixture/use-ingest.ts";

const ingest = useIngest();
const query = { ...usual, reason: "ERR" };

const sendAs = (key: string, more: Parameters<typeof send>[1] = {}) =>
  send(ingest.url, { query, ...more, headers: { "idempotency-key": key } });

test("the same request under the same key is answered the same, and changes nothing", async () => {
  const first = await receiptOf(await sendAs("a-1", { body: "one" }));
  const before = await ingest.traces();
  expect(first.isNew).toBe(true);
  expect(await receiptOf(await sendAs("a-1", { body: "one" }))).toEqual(first);
  expect(await receiptOf(await sendAs('"a-1"', { body: "one" }))).toEqual(first);
  expect(await ingest.traces()).toEqual(before);
});

test("twenty times the same request at once under one key are answered the same", async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => sendAs("b-1", { body: "at once" })));
  const receipts = await Promise.all(answers.map(receiptOf));
  expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1);
});

test.each([
  ["other bytes", { body: "other" }],
  ["another year", { query: { ...query, year: "2023" } }],
  ["another reason", { query: { ...query, reason: "LATE" } }],
  ["nothing to report", { query: { ...query, nil: "true" }, body: null }],
])("another request under the same key is refused and leaves nothing: %s", async (what, more) => {
  const key = `c-${what.replace(/ /g, "-")}`;
  const { submission } = await receiptOf(await sendAs(key, { body: what }));
  const before = await ingest.traces();
  const problem = await problemOf(await sendAs(key, { body: what, ...more }));
  expect(problem).toMatchObject({ status: 422, title: "submission/key-reused" });
  expect(problem.detail).toContain(submission);
  expect(await ingest.traces()).toEqual(before);
});

test("the same key of somebody else is another key", async () => {
  await receiptOf(await sendAs("d-1", { body: "anna's" }));
  const others = { ...query, organisation: "it-confcooperative" };
  expect(await receiptOf(await sendAs("d-1", { as: "bruno", query: others, body: "bruno's" }))).toMatchObject({
    organisation: "it-confcooperative",
  });
});

test("a request that was refused does not use up its key", async () => {
  expect(await problemOf(await sendAs("e-1", { query: { ...query, year: "1999" } }))).toMatchObject({ status: 409 });
  expect(await receiptOf(await sendAs("e-1", { body: "mended" }))).toMatchObject({ isNew: true });
});

test("a key goes with the submission that it stood for", async () => {
  const { submission } = await receiptOf(await sendAs("f-1", { body: "of another" }));
  const by = { actor: "olga", at: new Date(ingest.clock.now()) };
  await ingest.commit((tx) => deleteSubmission(tx, { submission, because: "it is another's", ...by }));
  expect(await receiptOf(await sendAs("f-1", { body: "mine" }))).toMatchObject({ isNew: true });
});

// The last one: it is after the deadline from here on.
test("what was acknowledged is answered again after the deadline, and nothing else is", async () => {
  const first = await receiptOf(await sendAs("z-1", { body: "in time" }));
  ingest.clock.advance(40 * 24 * 60 * 60 * 1000);
  expect(await receiptOf(await sendAs("z-1", { body: "in time" }))).toEqual(first);
  expect(await problemOf(await sendAs("z-1", { body: "late" }))).toMatchObject({ title: "submission/key-reused" });
  expect(await problemOf(await sendAs("z-2", { body: "late" }))).toMatchObject({ title: "submission/deadline-passed" });
});
