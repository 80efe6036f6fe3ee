import type { Finding } from "@coop-census/census";
import {
  causesAnswerSchema,
  findingAnswerSchema,
  findingsAnswerSchema,
  submissionAnswerSchema,
} from "@coop-census/contracts";
import { textWorkbook } from "@coop-census/handout";
import {
  type AttemptOutcome,
  beginAttempt,
  deleteSubmission,
  finishAttempt,
  settleSubmission,
} from "@coop-census/store";
import { readXlsx } from "hucre";
import { expect, test } from "vitest";
import { ask, problemOf, receiptOf, send, usual } from "../fixture/ask.ts";
import { containing } from "../fixture/containing.ts";
import { useIngest } from "../fixture/use-ingest.ts";

const ingest = useIngest();

const finding: Finding = {
  rule: "V99",
  code: "V99/of-no-rule",
  severity: "HOLD",
  level: "cell",
  address: { sheet: "Dati", row: 4, column: 3, header: "Cooperative > di lavoro" },
  indicator: "ENT_TOTAL",
  raw: "12x",
  params: { before: "12" },
  keepsOut: [{ row: 4, indicator: "ENT_TOTAL" }],
};

const at = () => new Date(ingest.clock.now());

const begin = (submission: string) => ingest.commit((tx) => beginAttempt(tx, { submission, attempt: 1, at: at() }));

const check = (submission: string, outcome: AttemptOutcome, findings: readonly Finding[] = []): Promise<unknown> =>
  ingest.commit(async (tx) => {
    await beginAttempt(tx, { submission, attempt: 1, at: at() });
    const result = { outcome, findings, observations: [], blankRows: [], terms: null, profileVersion: null };
    await finishAttempt(tx, { submission, attempt: 1, ruleSetSha256: "0".repeat(64), at: at(), ...result });
    return settleSubmission(tx, { submission, outcome, actor: "system", at: at() });
  });

const sent = async (body: string) => receiptOf(await send(ingest.url, { query: { ...usual, reason: "ERR" }, body }));

test("a submission is shown to its organisation and to the secretariat", async () => {
  const { submission, links } = await sent("to show");
  for (const as of ["anna", "olga"]) {
    const answer = await ask(ingest.url, links.self, as);
    expect(submissionAnswerSchema.parse(await answer.json())).toMatchObject({
      submission,
      state: "received",
      reason: "ERR",
      receivedAt: "2026-11-02T08:00:00.000Z",
      onBehalf: null,
    });
  }
});

test("a return that the secretariat entered says so, with its source, also to its organisation", async () => {
  const query = { ...usual, reason: "ERR", source: "Annual report 2022" };
  const { links } = await receiptOf(await send(ingest.url, { as: "olga", query, body: "entered on behalf" }));
  const shown = await ask(ingest.url, links.self, "anna");
  expect(submissionAnswerSchema.parse(await shown.json()).onBehalf).toEqual({ source: "Annual report 2022" });
});

test("another organisation learns nothing of it, not even that it is there", async () => {
  const { submission } = await sent("secret");
  for (const end of ["", "/findings", "/events"]) {
    const hidden = await problemOf(await ask(ingest.url, `/api/v1/submissions/${submission}${end}`, "bruno"));
    const absent = await problemOf(await ask(ingest.url, `/api/v1/submissions/nothing${end}`, "bruno"));
    expect(hidden.status).toBe(404);
    expect(JSON.stringify(hidden).replaceAll(submission, "ID")).toBe(
      JSON.stringify(absent).replaceAll("nothing", "ID"),
    );
  }
});

test.each(["", "/findings", "/events"])("without a valid key nothing is shown: %s", async (end) => {
  const path = `/api/v1/submissions/nothing${end}`;
  expect(await problemOf(await fetch(new URL(path, ingest.url)))).toMatchObject({ status: 401 });
  expect(await problemOf(await ask(ingest.url, path, "rita"))).toMatchObject({ status: 401 });
});

test.each(["%00", "%ff", "..%2f..%2fetc%2fpasswd", "x".repeat(2000)])("no id is a fault: %s", async (id) => {
  expect(await problemOf(await ask(ingest.url, `/api/v1/submissions/${id}`))).toMatchObject({ status: 404 });
});

test("findings are told with their place and in words, and whether there was a check at all", async () => {
  const { submission, links } = await sent("to check");
  const before = findingsAnswerSchema.parse(await (await ask(ingest.url, links.findings)).json());
  expect(before).toEqual({ submission, state: "received", isChecked: false, findings: [] });
  await check(submission, "needs-answer", [finding]);
  const after = findingsAnswerSchema.parse(await (await ask(ingest.url, links.findings)).json());
  expect(after).toMatchObject({ state: "needs-answer", isChecked: true, findings: [finding] });
  expect(after.findings[0]?.words).toMatchObject({ what: "V99/of-no-rule", where: containing("4") });
});

test("findings come as lines, as a table and by cause, all of them", async () => {
  const { submission, links } = await sent("to stream");
  const findings = Array.from({ length: 5_000 }, (_, at) => ({
    ...finding,
    code: "V03/not-a-number",
    rule: "V03",
    address: { ...finding.address, row: at + 4 },
    raw: `=${at}`,
    params: { raw: `=${at}` },
  }));
  await check(submission, "needs-answer", findings);
  const lines = await ask(ingest.url, `${links.findings}?format=ndjson`);
  expect(lines.headers.get("content-type")).toBe("application/x-ndjson");
  const told = (await lines.text()).trimEnd().split("\n");
  expect(told.map((line) => findingAnswerSchema.parse(JSON.parse(line)).address.row)).toEqual(
    findings.map(({ address }) => address.row),
  );
  const table = await ask(ingest.url, links.findings, "anna", { accept: "text/csv" });
  expect(table.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  const rows = (await table.text()).trimEnd().split("\n");
  expect(rows).toHaveLength(5_001);
  expect(rows.every((row) => !/(^|,)[=+@]/.test(row))).toBe(true);
  const grouped = causesAnswerSchema.parse(await (await ask(ingest.url, `${links.findings}?grouped=true`)).json());
  expect(grouped.causes).toMatchObject([{ code: "V03/not-a-number", count: 5_000 }]);
  const all = findingsAnswerSchema.parse(await (await ask(ingest.url, links.findings)).json());
  expect(all.findings).toHaveLength(5_000);
  expect(await problemOf(await ask(ingest.url, `${links.findings}?format=xml`))).toMatchObject({ status: 400 });
});

test("a workbook comes back marked, as a download of its own organisation; what is none is refused in words", async () => {
  const rows = [{ row: 4, cells: new Map([[3, "12x"]]) }];
  const query = { ...usual, reason: "ERR", fileName: "Dati d'anno è.xlsx" };
  const { submission, links } = await receiptOf(
    await send(ingest.url, { query, body: Buffer.from(textWorkbook(rows, ";")) }),
  );
  const path = `${links.findings}?format=xlsx`;
  expect(await problemOf(await ask(ingest.url, path))).toMatchObject({ status: 422 });
  await check(submission, "needs-answer", [{ ...finding, address: { ...finding.address, sheet: null } }]);
  const answer = await ask(ingest.url, path);
  expect(answer.headers.get("content-type")).toBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  expect(answer.headers.get("content-disposition")).toBe(
    `attachment; filename="Dati_d_anno__-marked.xlsx"; filename*=UTF-8''Dati%20d%27anno%20%C3%A8-marked.xlsx`,
  );
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(bytes.toString("latin1", 0, 4)).toBe("PK\u0003\u0004");
  expect(bytes.includes("xl/comments1.xml")).toBe(true);
  expect(await problemOf(await ask(ingest.url, path, "bruno"))).toMatchObject({ status: 404 });
  const text = await sent("no workbook");
  await check(text.submission, "rejected", [finding]);
  const refused = await problemOf(await ask(ingest.url, `${text.links.findings}?format=xlsx`));
  expect(refused).toMatchObject({ status: 422, title: "findings/unmarkable", cure: containing("csv") });
});

test("findings are said in the language that the address or the header names, in every form, and in English otherwise", async () => {
  const rows = [{ row: 4, cells: new Map([[3, "12x"]]) }];
  const query = { ...usual, reason: "ERR", fileName: "lingue.xlsx" };
  const { submission, links } = await receiptOf(
    await send(ingest.url, { query, body: Buffer.from(textWorkbook(rows, ",")) }),
  );
  const one = { ...finding, rule: "V03", code: "V03/not-a-number", params: { raw: "12x" } };
  await check(submission, "needs-answer", [{ ...one, address: { ...one.address, sheet: null } }]);
  const get = (asked: string, header = "de") =>
    ask(ingest.url, `${links.findings}?${asked}`, "anna", { "accept-language": header });
  const saidIn = { en: "12x is no number.", fr: "« 12x » n'est pas un nombre.", it: "«12x» non è un numero." } as const;
  for (const form of ["json", "ndjson", "csv", "json&grouped=true", "ndjson&grouped=true", "csv&grouped=true"]) {
    for (const [asked, header, language] of [
      ["", "de", "en"],
      ["", "de, fr-BE;q=0.8, it;q=0.3", "fr"],
      ["&language=it", "fr", "it"],
    ] as const) {
      const answer = await get(`format=${form}${asked}`, header);
      expect([answer.headers.get("content-language"), answer.headers.get("vary")]).toEqual([
        language,
        "accept, accept-language",
      ]);
      expect(await answer.text()).toContain(saidIn[language]);
    }
  }
  const marked = async (asked: string, header?: string) => {
    const answer = await get(`format=xlsx${asked}`, header);
    const { sheets } = await readXlsx(new Uint8Array(await answer.arrayBuffer()));
    return `${answer.headers.get("content-language")} ${sheets.flatMap(({ rows }) => rows.flat()).join("\n")}`;
  };
  expect(await marked("")).toMatch(/^en .*What was expected/s);
  expect(await marked("", "fr")).toMatch(/^fr .*Ce qui était attendu.*n'est pas un nombre/s);
  expect(await marked("&language=it", "fr")).toMatch(/^it .*Che cosa era atteso.*«12x» non è un numero/s);
  expect(await problemOf(await get("language=de"))).toMatchObject({
    status: 400,
    title: "http/language",
    cure: containing("pt"),
  });
});

const eventsIn = (text: string) =>
  [...text.matchAll(/event: (\w+)\nid: (.+)\ndata: (.+)\n\n/g)].map(([, event, id, data = ""]) => ({
    event,
    id,
    state: submissionAnswerSchema.parse(JSON.parse(data)).state,
  }));

test("the changes of a submission are told as they come, and the stream ends with the check", async () => {
  const { submission, links } = await sent("to follow");
  const answer = await ask(ingest.url, links.events);
  expect(answer.headers.get("content-type")).toBe("text/event-stream");
  let text = "";
  for await (const chunk of answer.body ?? []) {
    const seen = eventsIn((text += Buffer.from(chunk).toString("utf8")));
    if (seen.at(-1)?.state === "received") await begin(submission);
    if (seen.at(-1)?.state === "checking") await check(submission, "accepted");
  }
  expect(eventsIn(text)).toEqual([
    { event: "state", id: "received", state: "received" },
    { event: "state", id: "checking", state: "checking" },
    { event: "settled", id: "accepted", state: "accepted" },
  ]);
});

test("a submission whose check has ended is told at once, and a client that comes again is told to stop", async () => {
  const { submission, links } = await sent("to look back on");
  await check(submission, "rejected");
  const answer = await ask(ingest.url, links.events);
  expect(eventsIn(await answer.text())).toEqual([{ event: "settled", id: "rejected", state: "rejected" }]);
  expect((await ask(ingest.url, links.events, "anna", { "last-event-id": "rejected" })).status).toBe(204);
  expect((await ask(ingest.url, links.events, "anna", { "last-event-id": "checking" })).status).toBe(200);
});

test("the stream of a submission that is deleted ends", async () => {
  const { submission, links } = await sent("to delete");
  const answer = await ask(ingest.url, links.events);
  await ingest.commit((tx) => deleteSubmission(tx, { submission, because: "another's", actor: "olga", at: at() }));
  expect(eventsIn(await answer.text())).toEqual([{ event: "state", id: "received", state: "received" }]);
});

test.each([
  ["GET", "/api/v1/submissions", "POST"],
  ["DELETE", "/api/v1/submissions/x", "GET, HEAD"],
  ["PUT", "/healthz", "GET, HEAD"],
  ["OPTIONS", "/api/v1/submissions", "POST"],
])("%s %s is a wrong method, and the right one is named", async (method, path, allow) => {
  const answer = await fetch(new URL(path, ingest.url), { method });
  expect(answer.headers.get("allow")).toBe(allow);
  expect(await problemOf(answer)).toMatchObject({ status: 405, title: "http/method", instance: path });
});

test.each(["/nowhere/", "/api/v1/submissions/", "/api/v2/submissions", "/api/v1/submissions/x/y", "/../etc/passwd"])(
  "there is nothing at %s",
  async (path) => {
    expect(await problemOf(await fetch(new URL(path, ingest.url)))).toMatchObject({ status: 404 });
  },
);

test.each(["/healthz", "/api/v1/submissions/x", "/nowhere", "/api/v1/openapi.json"])(
  "%s is answered for nobody's cache, no frame and no other site",
  async (path) => {
    const { headers } = await fetch(new URL(path, ingest.url), { headers: { origin: "https://elsewhere.test" } });
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(headers.get("access-control-allow-origin")).toBeNull();
  },
);
