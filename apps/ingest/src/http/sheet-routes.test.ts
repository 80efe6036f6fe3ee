import { sheetAnswerSchema } from "@coop-census/contracts";
import { addActor, editionById, sheetsOf } from "@coop-census/store";
import { beforeAll, expect, test } from "vitest";
import { ask, problemOf } from "../fixture/ask.ts";
import { twoReturns } from "../fixture/basis.ts";
import { editionsOf } from "../fixture/editions.ts";
import { keyOf } from "../fixture/people.ts";
import { useIngest } from "../fixture/use-ingest.ts";

const ingest = useIngest();
const { now, inReview, schedule } = editionsOf(ingest);
let id = "";

const path = (organisation = "it-legacoop", edition = id): string =>
  `/api/v1/editions/${edition}/sheets/${organisation}`;
const say = (as: string, body: unknown, at = path()): Promise<Response> =>
  fetch(new URL(at, ingest.url), {
    method: "POST",
    headers: { authorization: `Bearer ${keyOf(as)}`, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
const manifest = async (): Promise<string> => (await editionById(ingest.db, id))?.manifestSha256 ?? "";

beforeAll(async () => {
  const by = { actor: "local", at: now() };
  await ingest.commit(async (tx) => {
    for (const name of ["paul", "petra"]) {
      await addActor(tx, { id: name, name, roles: ["publisher"], organisation: null, ...by });
    }
  });
  id = await inReview(2022, twoReturns);
});

test("a reporter and the secretariat see a sheet; to any other key, and of any other name, there is none", async () => {
  for (const as of ["anna", "olga"]) {
    const answer = await ask(ingest.url, path(), as);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    const text = await answer.text();
    const sheet = sheetAnswerSchema.parse(JSON.parse(text));
    expect(sheet.taken?.observations).toMatchObject([{ indicator: "ENT_TOTAL", value: 1234, row: 4, isPublic: false }]);
    expect(text).not.toContain("5678");
  }
  expect((await fetch(new URL(path(), ingest.url))).status).toBe(401);
  const words = async (at: string, as: string) => {
    const { detail, cure, status } = await problemOf(await ask(ingest.url, at, as));
    return JSON.stringify({ detail, cure, status }).replaceAll(/2\d{3}-p\d/g, "ID");
  };
  expect(await words(path(), "bruno")).toBe(await words(path("it-legacoop", "2044-p1"), "bruno"));
  expect(await words(path("it-legacoop", "2044-p1"), "anna")).toContain("404");
  expect((await problemOf(await ask(ingest.url, path("pl-zlsp"), "olga"))).status).toBe(404);
});

test("the reporter confirms or disputes what it has seen, and the secretariat alone answers", async () => {
  const manifestSha256 = await manifest();
  const other = "0".repeat(64);
  expect((await problemOf(await say("anna", { kind: "confirm", manifestSha256: other }))).status).toBe(409);
  expect((await problemOf(await say("anna", { kind: "dispute", manifestSha256 }))).status).toBe(400);
  expect((await problemOf(await say("olga", { kind: "confirm", manifestSha256 }))).status).toBe(403);
  expect((await problemOf(await say("bruno", { kind: "confirm", manifestSha256 }))).status).toBe(404);
  expect((await problemOf(await say("anna", { kind: "answer", body: "x", manifestSha256 }))).status).toBe(403);
  expect((await problemOf(await say("olga", { kind: "answer", body: "x", manifestSha256 }))).status).toBe(409);
  const disputed = await say("anna", { kind: "dispute", body: "one is missing", manifestSha256 });
  expect(sheetAnswerSchema.parse(await disputed.json()).sheet.state).toBe("disputed");
  await say("olga", { kind: "answer", body: "from the next on", manifestSha256 });
  const confirmed = sheetAnswerSchema.parse(await (await say("anna", { kind: "confirm", manifestSha256 })).json());
  expect(confirmed.sheet.replies.map(({ kind, actor }) => [kind, actor])).toEqual([
    ["dispute", "anna"],
    ["answer", "olga"],
    ["confirm", "anna"],
  ]);
  const states = (await sheetsOf(ingest.db, id)).map(({ organisation, state }) => [organisation, state]);
  expect(states).toEqual([
    ["it-confcooperative", "silent"],
    ["it-legacoop", "confirmed"],
  ]);
});

test("from the release on a sheet is as it was left, and still seen by its reporter alone", async () => {
  await schedule(id, now());
  const said = await problemOf(await say("anna", { kind: "confirm", manifestSha256: await manifest() }));
  expect(said).toMatchObject({ status: 409, title: "sheet/over" });
  expect((await ask(ingest.url, path(), "anna")).status).toBe(200);
  expect((await ask(ingest.url, path(), "bruno")).status).toBe(404);
});
