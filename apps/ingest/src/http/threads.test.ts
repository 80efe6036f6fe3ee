import { createHash } from "node:crypto";
import type { Finding } from "@coop-census/census";
import { threadAnswerSchema, threadsAnswerSchema } from "@coop-census/contracts";
import { beginAttempt, finishAttempt, settleSubmission } from "@coop-census/store";
import { expect, test } from "vitest";
import { ask, problemOf, receiptOf, send } from "../fixture/ask.ts";
import { keyOf } from "../fixture/people.ts";
import { useIngest } from "../fixture/use-ingest.ts";

const ingest = useIngest();

let row = 4;

/** A return of anna's with one doubt, each time another one; answers with the id of the submission. */
const doubted = async (body: string): Promise<string> => {
  const query = { organisation: "it-legacoop", year: "2022", reason: "ERR" };
  const { submission } = await receiptOf(await send(ingest.url, { query, body }));
  const at = new Date(ingest.clock.now());
  row += 1;
  await ingest.commit(async (tx) => {
    await beginAttempt(tx, { submission, attempt: 1, at });
    const finding: Finding = {
      rule: "V15",
      code: "V15/unusual-ratio",
      severity: "WARN",
      level: "record",
      address: { sheet: null, row, column: 3, header: "Soci" },
      indicator: "WRK_TOTAL",
      raw: "9000",
      params: { ratio: String(900 + row) },
      keepsOut: [],
    };
    const ruleSetSha256 = createHash("sha256").update("rules").digest("hex");
    const read = { profileVersion: null, ruleSetSha256, terms: null, blankRows: [], observations: [] };
    await finishAttempt(tx, { submission, attempt: 1, outcome: "accepted", findings: [finding], ...read, at });
    await settleSubmission(tx, { submission, outcome: "accepted", actor: "system", at });
  });
  return submission;
};

const threadOf = async (submission: string): Promise<number> => {
  const answer = await ask(ingest.url, `/api/v1/submissions/${submission}/threads`);
  expect(answer.status).toBe(200);
  const { threads } = threadsAnswerSchema.parse(await answer.json());
  expect(threads).toHaveLength(1);
  return threads[0]?.thread ?? 0;
};

const post = (path: string, body: unknown, as = "anna", headers: Readonly<Record<string, string>> = {}) =>
  fetch(new URL(path, ingest.url), {
    method: "POST",
    headers: { authorization: `Bearer ${keyOf(as)}`, "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });

const stateOf = async (thread: number, as = "anna") => {
  const answer = await ask(ingest.url, `/api/v1/threads/${thread}`, as);
  const { state, entries } = threadAnswerSchema.parse(await answer.json());
  return [state, ...entries.map(({ side, kind, text }) => `${side} ${kind} ${text}`)];
};

test("reporter and secretariat answer each other, and the secretariat settles", async () => {
  const thread = await threadOf(await doubted("one"));
  const path = `/api/v1/threads/${thread}`;
  expect((await post(`${path}/answers`, { text: "Why?", kind: "message" }, "olga")).status).toBe(200);
  expect((await post(`${path}/answers`, { text: "A <b>takeover</b>.", kind: "justification" })).status).toBe(200);
  expect((await post(`${path}/settle`, { because: "Seen." }, "olga")).status).toBe(200);
  expect((await post(`${path}/reopen`, { because: "Of whom?" }, "olga")).status).toBe(200);
  expect(await stateOf(thread)).toEqual([
    "open",
    "secretariat message Why?",
    "reporter justification A <b>takeover</b>.",
    "secretariat settle Seen.",
    "secretariat reopen Of whom?",
  ]);
  const said = await (await ask(ingest.url, path)).text();
  expect(said).not.toMatch(/olga|anna/);
});

test("the finding is said in the language that is asked for", async () => {
  const thread = await threadOf(await doubted("two"));
  const answer = await ask(ingest.url, `/api/v1/threads/${thread}?language=fr`);
  expect(answer.headers.get("content-language")).toBe("fr");
  expect(threadAnswerSchema.parse(await answer.json()).finding.words.where).toMatch(/ligne/);
});

test("to another organisation a thread is not there, whatever is asked of it", async () => {
  const submission = await doubted("three");
  const thread = await threadOf(submission);
  const reply = { text: "mine", kind: "message" };
  for (const answer of [
    await ask(ingest.url, `/api/v1/submissions/${submission}/threads`, "bruno"),
    await ask(ingest.url, `/api/v1/threads/${thread}`, "bruno"),
    await ask(ingest.url, "/api/v1/threads/99999999", "bruno"),
    await ask(ingest.url, "/api/v1/threads/x", "bruno"),
    await post(`/api/v1/threads/${thread}/answers`, reply, "bruno"),
    await post(`/api/v1/threads/${thread}/answers`, "no reply at all", "bruno"),
    await post(`/api/v1/threads/${thread}/settle`, { because: "mine" }, "bruno"),
  ]) {
    expect((await problemOf(answer)).status).toBe(404);
  }
  expect((await problemOf(await post(`/api/v1/threads/${thread}/answers`, reply, "rita"))).status).toBe(401);
  expect(await stateOf(thread)).toEqual(["open"]);
});

test("a reporter settles nothing, and what cannot be kept is refused", async () => {
  const thread = await threadOf(await doubted("four"));
  const path = `/api/v1/threads/${thread}`;
  const settled = await problemOf(await post(`${path}/settle`, { because: "fine" }));
  expect([settled.status, settled.title]).toEqual([409, "thread/not-permitted"]);
  const wrong = [
    { text: "", kind: "message" },
    { text: "a".repeat(4_001), kind: "message" },
    { text: "write to anna@example.org", kind: "message" },
    { text: "fine", kind: "settle" },
    { text: "fine", kind: "message", side: "secretariat" },
  ];
  for (const body of wrong) expect((await post(`${path}/answers`, body)).status).toBeGreaterThanOrEqual(400);
  expect(await stateOf(thread)).toEqual(["open"]);
});

test("the same answer under the same key is said once, and another one is refused", async () => {
  const thread = await threadOf(await doubted("five"));
  const path = `/api/v1/threads/${thread}/answers`;
  const key = { "idempotency-key": "answer-1" };
  const reply = { text: "once", kind: "message" };
  for (let sent = 0; sent < 2; sent += 1) expect((await post(path, reply, "anna", key)).status).toBe(200);
  expect(await stateOf(thread)).toEqual(["answered", "reporter message once"]);
  const other = await problemOf(await post(path, { ...reply, text: "twice" }, "anna", key));
  expect([other.status, other.title]).toEqual([422, "submission/key-reused"]);
});
