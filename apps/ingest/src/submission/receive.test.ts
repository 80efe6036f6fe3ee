import { listAudit, listSubmissions, submissionById } from "@coop-census/store";
import { expect, test } from "vitest";
import { receiptOf, send, usual } from "../fixture/ask.ts";
import { useIngest } from "../fixture/use-ingest.ts";

const ingest = useIngest();

const form = (fields: Readonly<Record<string, string>>, file?: readonly [string, string]): FormData => {
  const made = new FormData();
  for (const [name, value] of Object.entries(fields)) made.append(name, value);
  if (file !== undefined) made.append("file", new Blob([file[0]], { type: "text/csv" }), file[1]);
  return made;
};

const kept = async (sha256: string): Promise<string> => {
  const parts: Uint8Array[] = [];
  for await (const part of ingest.shelf.open(sha256)) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
};

test("a file sent as the body is kept byte for byte, registered, and its check is asked for", async () => {
  const answer = await send(ingest.url, {
    query: { ...usual, year: "2022", fileName: "soci 2022.csv" },
    body: "ä;b\n1;2\n",
  });
  const receipt = await receiptOf(answer);
  expect(answer.headers.get("location")).toBe(`/api/v1/submissions/${receipt.submission}`);
  expect(receipt).toMatchObject({ ...usual, year: 2022, state: "received", isNew: true, size: 9 });
  expect(await kept(receipt.sha256)).toBe("ä;b\n1;2\n");
  expect(await submissionById(ingest.db, receipt.submission)).toMatchObject({
    organisation: "it-legacoop",
    year: 2022,
    fileName: "soci 2022.csv",
    kind: "file",
    channel: "api",
    actor: "anna",
    receivedAt: new Date(ingest.clock.now()),
  });
  const jobs = await ingest.db.selectFrom("outbox").select(["job", "payload"]).execute();
  expect(jobs).toContainEqual({ job: "validate", payload: { submission: receipt.submission, attempt: 1 } });
});

test("a form is taken, with its fields before the file and its file's own name", async () => {
  const body = form({ organisation: "it-confcooperative", year: "2022" }, ["form", "spółdzielnie 2022.csv"]);
  const receipt = await receiptOf(await send(ingest.url, { as: "bruno", query: {}, body }));
  expect(await kept(receipt.sha256)).toBe("form");
  expect(await submissionById(ingest.db, receipt.submission)).toMatchObject({ fileName: "spółdzielnie 2022.csv" });
});

test("a form may leave its words to the query", async () => {
  const body = form({}, ["form with query", "a.csv"]);
  const query = { organisation: "pl-zlsp", year: "2022" };
  expect(await receiptOf(await send(ingest.url, { as: "olga", query, body }))).toMatchObject({
    organisation: "pl-zlsp",
  });
});

test.each([
  ["attachment; filename=plain.csv", "plain.csv"],
  ['attachment; filename="with space; and.csv"', "with space; and.csv"],
  [`attachment; filename="fallback.csv"; filename*=UTF-8''sp%C3%B3%C5%82ka.csv`, "spółka.csv"],
  ['attachment; filename="../../../etc/passwd"', "passwd"],
  [`attachment; filename*=UTF-8''..%2F..%2Fa%00b.csv`, "a_b.csv"],
])("a file's name is read from Content-Disposition: %s", async (disposition, fileName) => {
  const sending = { headers: { "content-disposition": disposition }, body: disposition };
  const query = { ...usual, year: "2023", reason: "ERR" };
  const { submission } = await receiptOf(await send(ingest.url, { ...sending, query }));
  expect(await submissionById(ingest.db, submission)).toMatchObject({ fileName });
});

test.each(["../../etc/passwd", "..\\..\\autoexec.bat", "/etc/shadow", "..", "a\u0000b"])(
  "no name leads out of its folder: %j",
  async (fileName) => {
    const query = { ...usual, year: "2023", reason: "ERR", fileName };
    const { submission } = await receiptOf(await send(ingest.url, { query, body: fileName }));
    const stored = await submissionById(ingest.db, submission);
    expect(stored?.fileName).not.toMatch(/[\\/\u0000]|^\.*$/);
  },
);

test.each(["query", "form"])("a nil return needs no file, and says so by %s", async (how) => {
  const words = { organisation: how === "form" ? "it-confcooperative" : "pl-zlsp", year: "2023", nil: "true" };
  const sending = how === "form" ? { query: {}, body: form(words) } : { query: words, body: null };
  const { submission } = await receiptOf(await send(ingest.url, { as: "olga", ...sending }));
  expect(await submissionById(ingest.db, submission)).toMatchObject({ kind: "nil" });
});

test("the same bytes sent again are the same submission, and nothing is changed", async () => {
  const sending = { query: { ...usual, reason: "ERR" }, body: "twice" };
  const first = await receiptOf(await send(ingest.url, sending));
  const before = await ingest.traces();
  const second = await receiptOf(await send(ingest.url, { ...sending, query: usual }));
  expect(second).toEqual({ ...first, isNew: false });
  expect(await ingest.traces()).toEqual(before);
});

test("the same bytes sent twenty times at once are one submission with one job", async () => {
  const body = "twenty at once";
  const sendings = Array.from({ length: 20 }, () => send(ingest.url, { query: { ...usual, reason: "ERR" }, body }));
  const receipts = await Promise.all((await Promise.all(sendings)).map(receiptOf));
  const [one] = receipts;
  expect(new Set(receipts.map(({ submission }) => submission)).size).toBe(1);
  expect(receipts.filter(({ isNew }) => isNew)).toHaveLength(1);
  const jobs = await ingest.db.selectFrom("outbox").select("payload").execute();
  expect(jobs.filter(({ payload }) => JSON.stringify(payload).includes(String(one?.submission)))).toHaveLength(1);
  expect(await listAudit(ingest.db, { object: String(one?.submission) })).toHaveLength(1);
  expect(JSON.stringify(await ingest.traces())).not.toContain("keep-");
});

test("the same bytes of another organisation, or for another year, are another submission", async () => {
  const body = "shared by three";
  const words = [
    { ...usual, reason: "ERR" },
    { ...usual, year: "2023", reason: "ERR" },
    { ...usual, organisation: "pl-zlsp", reason: "ERR" },
  ];
  const receipts = [];
  for (const query of words) receipts.push(await receiptOf(await send(ingest.url, { as: "olga", query, body })));
  expect(receipts.map(({ isNew }) => isNew)).toEqual([true, true, true]);
  expect(new Set(receipts.map(({ submission }) => submission)).size).toBe(3);
  expect(new Set(receipts.map(({ sha256 }) => sha256)).size).toBe(1);
});

test("a newer file with a reason is taken for checking, and the older one stays until then", async () => {
  const query = {
    organisation: "it-confcooperative",
    year: "2022",
    reason: "LATE",
    reasonText: "three branches were late",
  };
  const { submission } = await receiptOf(await send(ingest.url, { as: "bruno", query, body: "newer" }));
  expect(await submissionById(ingest.db, submission)).toMatchObject({
    reasonCode: "LATE",
    reason: "three branches were late",
    supersedes: null,
  });
  const all = await listSubmissions(ingest.db, { organisation: "it-confcooperative", year: 2022 });
  expect(all.map(({ state }) => state)).toEqual(["received", "received"]);
});

// What they hold is for the check to judge, which finds the place: see the worker.
test.each([
  ["an empty file", new Uint8Array(), "empty.csv"],
  ["a PDF called .csv", Buffer.from("%PDF-1.7\n%\u00e2\u00e3\n"), "report.csv"],
  ["a broken XLSX", Buffer.from("PK\u0003\u0004 and no more"), "return.xlsx"],
  ["an unknown column", Buffer.from("color;enterprises\nred;4\n"), "return.csv"],
  ["two header rows", Buffer.from("a;b\na;b\n1;2\n"), "return2.csv"],
  ["a year of another round", Buffer.from("year;enterprises\n1999;4\n"), "return3.csv"],
])("%s is taken for checking and kept as it came", async (_, bytes, name) => {
  const body = new FormData();
  body.append("file", new Blob([new Uint8Array(bytes)]), name);
  const receipt = await receiptOf(await send(ingest.url, { query: { ...usual, reason: "ERR" }, body }));
  expect(receipt).toMatchObject({ state: "received", size: bytes.length });
  expect(await kept(receipt.sha256)).toBe(Buffer.from(bytes).toString("utf8"));
});
