import { deepStrictEqual } from "node:assert/strict";
import type { Problem } from "@coop-census/contracts";
import { extendRound } from "@coop-census/store";
import { afterEach, beforeEach, expect, test } from "vitest";
import { problemOf, receiptOf, send, usual } from "../fixture/ask.ts";
import { uploadLimit, useIngest } from "../fixture/use-ingest.ts";

const ingest = useIngest();

let before: unknown;
beforeEach(async () => {
  before = await ingest.traces();
});
// Whatever a test here sends is refused: no row, no job, no file and nothing unfinished is left of it.
afterEach(async () => {
  deepStrictEqual(await ingest.traces(), before);
});

const refused = async (sending: Parameters<typeof send>[1]): Promise<Problem> =>
  problemOf(await send(ingest.url, sending));

test("an organisation that the roster does not have is refused, with the ids that may have been meant", async () => {
  const problem = await refused({ as: "olga", query: { ...usual, organisation: "it-legacop" } });
  expect(problem).toMatchObject({ status: 422, title: "submission/unknown-organisation" });
  expect(problem.detail).toContain('"it-legacop"');
  expect(problem.cure).toContain("Did you mean it-legacoop?");
  const other = await refused({ as: "olga", query: { ...usual, organisation: "zz-nobody-like-this" } });
  expect(other.cure).not.toContain("Did you mean");
});

test("a group is refused, since groups never add", async () => {
  expect(await refused({ as: "olga", query: { ...usual, organisation: "it-cgm" } })).toMatchObject({
    status: 422,
    title: "submission/group",
  });
});

test("a year without a round is refused, and the open rounds are named", async () => {
  const problem = await refused({ query: { ...usual, year: "2019" } });
  expect(problem).toMatchObject({ status: 409, title: "submission/no-round" });
  expect(problem.cure).toContain("Open rounds: 2020, 2022, 2023");
});

test("a closed round is refused", async () => {
  expect(await refused({ query: { ...usual, year: "2021" } })).toMatchObject({
    status: 409,
    title: "submission/round-closed",
  });
});

test("a return after the deadline is refused, with the deadline and today", async () => {
  const problem = await refused({ query: { ...usual, year: "2020" } });
  expect(problem).toMatchObject({ status: 409, title: "submission/deadline-passed" });
  expect(problem.detail).toMatch(/until 2021-08-31; today is 2026-11-02/);
});

test("all that is wrong with the words is told at once, each at its place", async () => {
  const query = new URLSearchParams("year=22&organization=it-legacoop&nil=maybe&reason=ERR&reason=LATE");
  const problem = await refused({ query });
  expect(problem).toMatchObject({ status: 400, title: "upload/words" });
  expect(problem.errors?.map(({ where }) => where).sort()).toEqual([
    "field nil",
    "field organisation",
    "field organization",
    "field reason",
    "field year",
  ]);
  expect(problem.errors).toContainEqual({
    where: "field organisation",
    message: "is missing: the organisation's id, as the roster has it",
  });
});

test("a character that no text of the store may hold is refused", async () => {
  const problem = await refused({ query: { ...usual, reason: "ERR", reasonText: "a\u0000b" } });
  expect(problem).toMatchObject({ status: 400, errors: [{ where: "field reasonText" }] });
});

test("a reason that is none is refused, with the list of those that are", async () => {
  const problem = await refused({ query: { ...usual, reason: "BECAUSE" } });
  expect(problem).toMatchObject({ status: 422, title: "submission/unknown-reason" });
  for (const code of ["LATE", "ERR", "METH", "PERI", "OVL", "CUR"]) expect(problem.cure).toContain(code);
});

test.each([
  ["no key", { authorization: "" }, "auth/missing-key"],
  ["another scheme", { authorization: "Basic YTpi" }, "auth/missing-key"],
  ["a wrong key", { authorization: "Bearer cck_wrong" }, "auth/unknown-key"],
])("%s is refused with 401", async (_, headers, title) => {
  const answer = await send(ingest.url, { headers });
  expect(answer.headers.get("www-authenticate")).toMatch(/^Bearer/);
  expect(await problemOf(answer)).toMatchObject({ status: 401, title });
});

test("a disabled actor and a revoked key are told no more than a wrong key", async () => {
  const wrong = await refused({ headers: { authorization: "Bearer cck_wrong" } });
  expect(await refused({ as: "dana" })).toEqual(wrong);
  expect(await refused({ as: "rita" })).toEqual(wrong);
});

test("an uploader of another organisation is refused, the same whether there is such an organisation or not", async () => {
  const problems = [];
  for (const organisation of ["it-confcooperative", "xx-made-up-by-me"]) {
    const problem = await refused({ query: { ...usual, organisation } });
    expect(problem).toMatchObject({ status: 403, title: "auth/not-yours" });
    problems.push(JSON.stringify(problem).replaceAll(organisation, "ORGANISATION"));
  }
  expect(new Set(problems).size).toBe(1);
});

test("a file whose announced length is over the limit is refused", async () => {
  const problem = await refused({ body: "x".repeat(uploadLimit + 1) });
  expect(problem).toMatchObject({ status: 413, title: "shelf/too-large" });
  expect(problem.detail).toContain(String(uploadLimit));
});

test.each(["form", "chunks"])(
  "a file over the limit is refused where the limit is reached, sent as %s",
  async (how) => {
    const chunks = Array.from({ length: 30 }, () => new Uint8Array(4_000));
    const form = new FormData();
    form.append("file", new Blob([new Uint8Array(uploadLimit + 1)]), "large.csv");
    const body = how === "form" ? form : ReadableStream.from(chunks);
    expect(await refused({ body })).toMatchObject({ status: 413, title: "shelf/too-large" });
  },
);

test("clients that send without a pause all get to read that it is too much", async () => {
  const body = () => ReadableStream.from(Array.from({ length: 200 }, () => new Uint8Array(65_536)));
  const problems = await Promise.all(Array.from({ length: 8 }, () => refused({ body: body() })));
  for (const problem of problems) expect(problem).toMatchObject({ status: 413, title: "shelf/too-large" });
});

test.each([
  ["no body", null],
  ["an empty body", ""],
])("%s is no return", async (_, body) => {
  expect(await refused({ body })).toMatchObject({ status: 400, title: "upload/no-file" });
});

const parts = (...names: readonly (readonly [string, string | File])[]): FormData => {
  const form = new FormData();
  for (const [name, value] of names) form.append(name, value);
  return form;
};
const file = (name: string): File => new File(["a;b\n"], name);

test.each([
  ["a field after the file", parts(["file", file("a.csv")], ["reason", "ERR"]), "reason comes after the file"],
  ["two files", parts(["file", file("a.csv")], ["file", file("b.csv")]), "more than one file"],
  [
    "a thousand fields",
    parts(...Array.from({ length: 1000 }, (_, n) => [`f${n}`, "x"] as const)),
    "more than 20 fields",
  ],
  ["a field of 5 kB", parts(["reasonText", "x".repeat(5000)], ["file", file("a.csv")]), "reasonText is longer"],
])("a form with %s is refused", async (_, body, said) => {
  const problem = await refused({ body });
  expect(problem).toMatchObject({ status: 400, title: "upload/malformed" });
  expect(problem.detail).toContain(said);
});

test("a form whose words all come after the file is told where they belong", async () => {
  const body = parts(["file", file("a.csv")], ["organisation", "it-legacoop"], ["year", "2022"]);
  const problem = await refused({ query: {}, body });
  expect(problem).toMatchObject({ status: 400, title: "upload/words" });
  expect(problem.cure).toContain("before the file");
});

test("a form without a file is refused", async () => {
  expect(await refused({ body: parts(["reason", "ERR"]) })).toMatchObject({ status: 400, title: "upload/no-file" });
});

const boundary = "multipart/form-data; boundary=x";
const head = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n';
test.each([
  ["no boundary", "multipart/form-data", `${head}a\r\n--x--`],
  ["no end", boundary, `${head}half a file`],
  ["no beginning", boundary, "what is this?"],
  ["a broken part", boundary, "--x\r\nContent Disposition\r\n\r\na\r\n--x--"],
  ["a bomb of part headers", boundary, `--x\r\nA: ${"b".repeat(20_000)}\r\n\r\na\r\n--x--`],
  ["a hundred nameless parts", boundary, `${"--x\r\nA: b\r\n\r\nc\r\n".repeat(100)}--x--`],
])("a form that is malformed is refused: %s", async (_, type, body) => {
  expect(await refused({ headers: { "content-type": type }, body })).toMatchObject({
    status: 400,
    title: "upload/malformed",
  });
});

test.each([
  ["JSON of another kind", { "content-type": "application/problem+json" }, "{}", "upload/type"],
  ["another kind of parts", { "content-type": "multipart/mixed; boundary=x" }, "--x--", "upload/type"],
  ["packed bytes", { "content-encoding": "gzip" }, "\u001f\u008b", "upload/encoding"],
])("%s is refused with 415", async (_, headers, body, title) => {
  expect(await refused({ headers, body })).toMatchObject({ status: 415, title });
});

test.each(["query", "form"])("nothing to report, and a file all the same, is refused: %s", async (how) => {
  const query = how === "form" ? usual : { ...usual, nil: "true" };
  const body = how === "form" ? parts(["nil", "true"], ["file", file("a.csv")]) : "a;b\n";
  expect(await refused({ query, body })).toMatchObject({ status: 400, title: "upload/nil-with-file" });
});

test.each(["", "a b", "x".repeat(201), "é"])("%j is no Idempotency-Key", async (key) => {
  expect(await refused({ headers: { "idempotency-key": key } })).toMatchObject({
    status: 400,
    title: "upload/idempotency-key",
  });
});

test("a newer file without a reason is refused with the list of reasons, also when an extension lets it in", async () => {
  const query = { organisation: "it-legacoop", year: "2021" };
  const by = { actor: "local", at: new Date(ingest.clock.now()) };
  await ingest.commit((tx) => extendRound(tx, { year: 2021, organisation: "it-legacoop", until: "2026-12-24", ...by }));
  await receiptOf(await send(ingest.url, { query, body: "the first" }));
  before = await ingest.traces();
  const problem = await refused({ query, body: "the second" });
  expect(problem).toMatchObject({ status: 409, title: "submission/reason-needed" });
  for (const code of ["LATE", "ERR", "METH", "PERI", "OVL", "CUR"]) expect(problem.cure).toContain(code);
});

test("of two first files at once without a reason, one is taken and one refused", async () => {
  const query = { organisation: "it-confcooperative", year: "2022" };
  const answers = await Promise.all(["one", "two"].map((body) => send(ingest.url, { as: "bruno", query, body })));
  expect(answers.map(({ status }) => String(status)).sort()).toEqual(["202", "409"]);
  before = await ingest.traces();
  expect(JSON.stringify(before)).not.toContain("keep-");
});
