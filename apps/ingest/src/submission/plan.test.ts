import { type Profile, planAnswerSchema, readingAnswerSchema } from "@coop-census/contracts";
import { recordImport, saveProfiles } from "@coop-census/store";
import { beforeAll, describe, expect, test } from "vitest";
import { ask, problemOf, receiptOf, send, usual } from "../fixture/ask.ts";
import { keyOf } from "../fixture/people.ts";
import { useIngest } from "../fixture/use-ingest.ts";

const ingest = useIngest();
const at = new Date("2026-11-02T08:00:00Z");

const profile: Profile = {
  organisation: "it-legacoop",
  years: [2022],
  form: {
    format: "csv",
    encoding: "utf-8",
    delimiter: ";",
    decimal: ".",
    thousands: "",
    headerRow: 1,
    dateStyle: "iso",
    language: "en",
  },
  columns: [
    { label: "Type", code: "TYPE" },
    { label: "Enterprises", code: "ENT_TOTAL" },
    { label: "Date", code: "REF_DATE" },
  ],
  labels: [{ dimension: "TYPE", label: "worker", code: "WORKER" }],
  defaults: { SCOPE: "AFF", PERIM: "COOP" },
  terms: { rollUpScope: "AFF", totalType: "NA_TYPE", currency: null, multiplier: "1", isPublic: false },
};

const file = (enterprises: number) => `Type;Enterprises;Date\nworker;${enterprises};2022-12-31\n`;

const saveProfile = (one: Profile) =>
  ingest.commit(async (tx) =>
    saveProfiles(tx, await recordImport(tx, { kind: "profiles", files: [], actor: "local", at }), [one]),
  );

const plan = async (body: string, query: Readonly<Record<string, string>> = {}) => {
  const answer = await send(ingest.url, { body, query: { ...usual, dryRun: "true", ...query } });
  const said: unknown = await answer.json();
  expect(answer.status, JSON.stringify(said)).toBe(200);
  return planAnswerSchema.parse(said);
};

beforeAll(() => saveProfile(profile));

describe("a dry run", () => {
  test("answers with what would change and leaves nothing behind", async () => {
    const before = await ingest.traces();
    const planned = await plan(file(10));
    expect(planned).toMatchObject({
      fileName: "unnamed",
      plan: {
        outcome: { state: "accepted" },
        replaces: null,
        values: [{ change: "new", type: "WORKER", indicator: "ENT_TOTAL", before: null, after: { value: "10" } }],
      },
      base: { returns: [], round: { state: "open", until: "2026-11-30" } },
    });
    expect(planned.hash).toMatch(/^[0-9a-f]{64}\.[0-9a-f]+$/);
    expect((await plan(file(10))).hash).toBe(planned.hash);
    expect((await plan(file(11))).hash).not.toBe(planned.hash);
    expect(await ingest.traces()).toEqual(before);
  });

  test.each([
    ["another's organisation", { organisation: "it-confcooperative" }, 403],
    ["a closed round", { year: "2021" }, 409],
    ["a round whose last day has passed", { year: "2020" }, 409],
    ["an unknown reason", { reason: "WHIM" }, 422],
  ])("is refused as the real one is: %s", async (_what, query, status) => {
    const real = await problemOf(await send(ingest.url, { body: file(10), query: { ...usual, ...query } }));
    const dry = await problemOf(
      await send(ingest.url, { body: file(10), query: { ...usual, dryRun: "true", ...query } }),
    );
    expect(dry).toEqual(real);
    expect(dry.status).toBe(status);
  });
});

describe("a return with a plan", () => {
  test("is refused with 409 and what has moved, and leaves nothing behind", async () => {
    const { hash } = await plan(file(20));
    const before = await ingest.traces();
    await saveProfile({ ...profile, years: [2021] });
    const after = await ingest.traces();
    const problem = await problemOf(await send(ingest.url, { body: file(20), query: { ...usual, plan: hash } }));
    expect(problem).toMatchObject({ status: 409, title: "plan/moved" });
    expect(problem.detail).toContain("What is other than then: the confirmed layouts.");
    expect(problem.cure).toContain("Make the dry run again");
    expect(await ingest.traces()).toEqual(after);
    expect(before).not.toEqual(after);
  });

  test("is refused when the file is another one than was planned", async () => {
    const { hash } = await plan(file(20));
    const problem = await problemOf(await send(ingest.url, { body: file(21), query: { ...usual, plan: hash } }));
    expect(problem.detail).toContain("what is read in the file");
  });

  test("is taken while its plan holds, by word or by header, and sent again is the same submission", async () => {
    const { hash } = await plan(file(20));
    const headers = { plan: hash };
    const receipt = await receiptOf(await send(ingest.url, { body: file(20), headers }));
    expect(receipt.isNew).toBe(true);
    const again = await receiptOf(await send(ingest.url, { body: file(20), query: { ...usual, plan: hash } }));
    expect(again).toMatchObject({ submission: receipt.submission, isNew: false });
    expect((await plan(file(20))).plan).toMatchObject({ known: { submission: receipt.submission }, values: [] });
  });

  test("that is no hash is a mistake in the words", async () => {
    const problem = await problemOf(await send(ingest.url, { body: file(22), query: { ...usual, plan: "latest" } }));
    expect(problem).toMatchObject({ status: 400, errors: [{ where: "field plan" }] });
  });
});

describe("the reading of a submission", () => {
  test("is nothing to confirm where no check has asked, and what is no JSON is refused in words", async () => {
    const receipt = await receiptOf(await send(ingest.url, { query: { ...usual, year: "2023" } }));
    const path = `${receipt.links.self}/reading`;
    const answer = await ask(ingest.url, path);
    expect(readingAnswerSchema.parse(await answer.json())).toMatchObject({ reading: null });
    expect(answer.headers.get("content-language")).toBe("en");
    expect((await ask(ingest.url, `${path}?language=pt`)).headers.get("content-language")).toBe("pt");
    expect((await problemOf(await ask(ingest.url, `${path}?language=de`))).title).toBe("http/language");
    const post = (body: string, as = "anna") =>
      fetch(new URL(path, ingest.url), {
        method: "POST",
        headers: { authorization: `Bearer ${keyOf(as)}`, "content-type": "application/json" },
        body,
      });
    expect((await problemOf(await post('{"corrections":[]}'))).title).toBe("reading/none");
    expect((await problemOf(await post("{"))).status).toBe(400);
    expect((await problemOf(await post('{"corrections":[{"about":"colour"}]}'))).errors?.[0]?.where).toContain(
      "corrections",
    );
    expect((await problemOf(await post('{"corrections":[]}', "bruno"))).status).toBe(404);
  });
});
