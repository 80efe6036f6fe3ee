import { createHash } from "node:crypto";
import {
  editionBlocksAnswerSchema,
  editionLifeAnswerSchema,
  editionRequestAnswerSchema,
  releaseCalendarAnswerSchema,
} from "@coop-census/contracts";
import {
  addActor,
  addKey,
  answerEditionRequest,
  beginAttempt,
  createEdition,
  finishAttempt,
  freezeEdition,
  keepBlocks,
  listAudit,
  releaseOf,
  settleSubmission,
} from "@coop-census/store";
import { beforeAll, expect, test } from "vitest";
import { ask, problemOf, receiptOf, send } from "../fixture/ask.ts";
import { editionsOf } from "../fixture/editions.ts";
import { keyOf } from "../fixture/people.ts";
import { useIngest } from "../fixture/use-ingest.ts";

const ingest = useIngest();
const { now, inReview } = editionsOf(ingest);
const editions = "/api/v1/editions";

const act = (method: string, path: string, as: string, body: unknown = {}) =>
  fetch(new URL(path, ingest.url), {
    method,
    headers: { authorization: `Bearer ${keyOf(as)}`, "content-type": "application/json" },
    body: JSON.stringify(body),
  });

const lifeOf = async (answer: Response) => {
  const said: unknown = await answer.json();
  expect(answer.status, JSON.stringify(said)).toBe(200);
  return editionLifeAnswerSchema.parse(said);
};

const life = async (id: string) => lifeOf(await ask(ingest.url, `${editions}/${id}/life`, "paul"));

const hashOf = async (id: string): Promise<string> => (await life(id)).manifestSha256 ?? "";

/** The code of the refusal; its cure must never name a command of editions. */
const refusedAs = async (answer: Response): Promise<readonly [number, string]> => {
  const { status, title, cure } = await problemOf(answer);
  expect(cure).not.toContain("census edition");
  return [status, title];
};

const block = {
  rule: "V35" as const,
  code: "V35/member-share" as const,
  coordinates: {
    series: "main",
    geo: "IT",
    type: "WORKER",
    activity: "_T",
    indicator: "WRK_TOTAL",
    detail: "_T",
    unit: "PER" as const,
  },
  params: { reporters: "it-legacoop", ratio: "2" },
};

/** A frozen draft with two blocks. */
const drafted = (year: number): Promise<string> =>
  ingest.commit(async (tx) => {
    const inputs = {
      submissions: [],
      network: [],
      profiles: [],
      overlaps: [],
      rates: [],
      statements: [],
      decisions: [],
    };
    const inputsSha256 = createHash("sha256").update(`${year}`).digest("hex");
    const wish = { year, status: "final" as const, inputs, inputsSha256, actor: "local", at: now() };
    const { edition } = await createEdition(tx, wish);
    const manifestSha256 = createHash("sha256").update(edition.id).digest("hex");
    await freezeEdition(tx, { edition: edition.id, manifestSha256, at: now() });
    await keepBlocks(tx, edition.id, [block, { ...block, code: "V27/no-reason", rule: "V27", params: { is: "3" } }]);
    return edition.id;
  });

beforeAll(() =>
  ingest.commit(async (tx) => {
    const by = { actor: "local", at: now() };
    for (const id of ["paul", "petra"]) {
      await addActor(tx, { id, name: id, roles: ["publisher"], organisation: null, ...by });
      await addKey(tx, { owner: id, key: keyOf(id), label: "test", ...by });
    }
  }),
);

test("an edition goes from review to its tombstone by the keys of two people, and each act is audited with its actor", async () => {
  const id = await inReview(2022);
  const at = (path: string): string => `${editions}/${id}/${path}`;
  const manifestSha256 = await hashOf(id);
  const because = { because: "agreed by telephone" };

  const reading = await lifeOf(await act("PUT", at("pre-readers/olga"), "paul", because));
  expect(reading.preReaders).toMatchObject([{ person: "olga", actor: "paul", ...because, ended: null }]);
  const ended = await lifeOf(await act("DELETE", at("pre-readers/olga"), "petra", because));
  expect(ended.preReaders[0]?.ended).toMatchObject({ actor: "petra", ...because });

  const one = await lifeOf(await act("POST", at("approvals"), "paul", { manifestSha256 }));
  expect(one).toMatchObject({ state: "in-review", approvers: ["paul"] });
  expect(one.others).toContain("petra");
  expect(await refusedAs(await act("POST", at("approvals"), "paul", { manifestSha256 }))).toEqual([
    409,
    "edition/same-person",
  ]);
  const early = await act("POST", at("release"), "paul", { at: "now" });
  expect(await refusedAs(early)).toEqual([409, "edition/not-approved"]);
  const two = await lifeOf(await act("POST", at("approvals"), "petra", { manifestSha256 }));
  expect(two).toMatchObject({ state: "approved", approvers: ["paul", "petra"] });

  const moment = { at: "2027-03-31T10:00", zone: "Europe/Brussels" };
  const planned = await lifeOf(await act("POST", at("release"), "paul", moment));
  expect(planned.release).toMatchObject({ moment: "2027-03-31T08:00:00.000Z", zone: "Europe/Brussels", actor: "paul" });
  const { calendar } = releaseCalendarAnswerSchema.parse(
    await (await ask(ingest.url, "/api/v1/release-calendar", "olga")).json(),
  );
  expect(calendar.flatMap((entry) => entry.editions)).toContainEqual(
    expect.objectContaining({ id, release: planned.release }),
  );
  const back = await lifeOf(await act("DELETE", at("approvals"), "petra", because));
  expect(back).toMatchObject({ state: "in-review", approvers: ["paul"], release: null });
  expect(back.approvals[1]?.takenBack).toMatchObject(because);
  await lifeOf(await act("POST", at("approvals"), "petra", { manifestSha256 }));
  await lifeOf(await act("POST", at("release"), "paul", moment));
  expect(await lifeOf(await act("DELETE", at("release"), "petra", because))).toMatchObject({
    state: "approved",
    release: null,
  });
  expect(await lifeOf(await act("POST", at("release"), "petra", { at: "now" }))).toMatchObject({ state: "released" });

  const noticed = await lifeOf(await act("POST", at("notices"), "paul", { text: "One country is missing." }));
  expect(noticed.notices).toMatchObject([{ edition: id, replaces: null, text: "One country is missing." }]);
  const unsure = await act("POST", at("withdrawal"), "paul", { ...because, confirm: "2022-p9" });
  expect(await refusedAs(unsure)).toEqual([422, "edition/not-confirmed"]);
  const gone = await lifeOf(await act("POST", at("withdrawal"), "paul", { ...because, confirm: id }));
  expect(gone).toMatchObject({ state: "withdrawn", withdrawn: because });
  expect((await fetch(new URL(`${editions}/${id}`, ingest.url))).status).toBe(410);

  const audited = (await listAudit(ingest.db)).filter(({ object }) => object === id);
  for (const [act_, actor] of [
    ["edition.prerelease-add", "paul"],
    ["edition.prerelease-remove", "petra"],
    ["edition.approve", "paul"],
    ["edition.approve", "petra"],
    ["edition.schedule", "paul"],
    ["edition.take-back-approval", "petra"],
    ["edition.call-off", "petra"],
    ["edition.notice", "paul"],
    ["edition.withdraw", "paul"],
  ]) {
    expect(audited).toContainEqual(expect.objectContaining({ act: act_, actor }));
  }
});

test("an approval of another hash, or of no hash, changes nothing", async () => {
  const id = await inReview(2022);
  const other = await act("POST", `${editions}/${id}/approvals`, "paul", { manifestSha256: "0".repeat(64) });
  expect(await refusedAs(other)).toEqual([409, "edition/other-manifest"]);
  const short = await act("POST", `${editions}/${id}/approvals`, "paul", { manifestSha256: "0000" });
  expect((await problemOf(short)).status).toBe(400);
  expect((await life(id)).approvals).toEqual([]);
});

test("two approvals at once by two people make the edition approved, and by one person never do", async () => {
  const [id, alone] = [await inReview(2022), await inReview(2022)];
  const approve = (edition: string, as: string, manifestSha256: string) =>
    act("POST", `${editions}/${edition}/approvals`, as, { manifestSha256 });
  const [sha, other] = [await hashOf(id), await hashOf(alone)];
  const both = await Promise.all([approve(id, "paul", sha), approve(id, "petra", sha)]);
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  expect((await life(id)).state).toBe("approved");
  const twice = await Promise.all([approve(alone, "paul", other), approve(alone, "paul", other)]);
  expect(twice.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  expect(await life(alone)).toMatchObject({ state: "in-review", approvers: ["paul"] });
});

test("to an uploader an edition to come is what never was; an operator sees its life and does nothing in it", async () => {
  const id = await inReview(2022);
  const seen = async (edition: string, method: string, path: string) => {
    const url = `${editions}/${edition}/${path}`;
    const answer = method === "GET" ? await ask(ingest.url, url, "anna") : await act(method, url, "anna");
    const text = await answer.text();
    return [answer.status, text.replaceAll(edition, "ID")];
  };
  for (const [method, path] of [
    ["GET", "life"],
    ["GET", "blocks"],
    ["POST", "review"],
    ["POST", "approvals"],
    ["DELETE", "approvals"],
    ["POST", "release"],
    ["DELETE", "release"],
    ["POST", "abandonment"],
    ["POST", "withdrawal"],
    ["POST", "notices"],
    ["PUT", "pre-readers/olga"],
    ["DELETE", "pre-readers/olga"],
    ["POST", "clearances"],
    ["POST", "reasons"],
  ] as const) {
    const there = await seen(id, method, path);
    expect(there[0]).toBe(404);
    expect(there).toEqual(await seen("2031-p1", method, path));
    if (method === "GET") continue;
    const tried = await act(method, `${editions}/${id}/${path}`, "olga", { because: "tried" });
    expect(await refusedAs(tried), path).toEqual([403, "auth/not-permitted"]);
  }
  expect((await ask(ingest.url, `${editions}/${id}/life`, "olga")).status).toBe(200);
  const manifestSha256 = await hashOf(id);
  const operator = await act("POST", `${editions}/${id}/approvals`, "olga", { manifestSha256 });
  expect(await refusedAs(operator)).toEqual([403, "auth/not-permitted"]);
  const never = await act("POST", `${editions}/2031-p1/review`, "paul");
  expect(await refusedAs(never)).toEqual([404, "edition/unknown"]);
  expect((await life(id)).approvals).toEqual([]);
});

test("a draft is cleared block by block or by rule, its changes get reasons, and it is reviewed or given up", async () => {
  const id = await drafted(2023);
  const at = (path: string): string => `${editions}/${id}/${path}`;
  const because = "checked with the federation";
  const told = editionBlocksAnswerSchema.parse(await (await ask(ingest.url, at("blocks"), "paul")).json());
  expect(told.blocks).toMatchObject([
    { block: 1, rule: "V35", isStanding: true, clearance: null },
    { block: 2, rule: "V27" },
  ]);
  const unknown = await act("POST", at("clearances"), "paul", { blocks: [9], because });
  expect(await refusedAs(unknown)).toEqual([422, "edition/no-block"]);
  const unnamed = await act("POST", at("clearances"), "paul", { because });
  expect((await problemOf(unnamed)).status).toBe(400);
  const cleared = await lifeOf(await act("POST", at("clearances"), "paul", { rule: "v35", because }));
  expect(cleared.blocks).toEqual({ all: 2, standing: 1 });
  const undone = await lifeOf(await act("POST", at("clearances"), "petra", { blocks: [1], undo: true, because }));
  expect(undone.blocks).toEqual({ all: 2, standing: 2 });
  const unexplained = await act("POST", at("clearances"), "paul", { blocks: [2], because });
  expect(await refusedAs(unexplained)).toEqual([409, "edition/reason-needed"]);
  const wrong = await act("POST", at("reasons"), "paul", { blocks: [2], code: "MOON", because });
  expect(await refusedAs(wrong)).toEqual([422, "edition/reason-code"]);
  await lifeOf(await act("POST", at("reasons"), "paul", { blocks: "all", code: "err", because }));
  const audited = (await listAudit(ingest.db)).filter(({ object }) => object === id);
  expect(audited).toContainEqual(expect.objectContaining({ act: "edition.reason", actor: "paul" }));
  expect(await lifeOf(await act("POST", at("review"), "petra"))).toMatchObject({ state: "in-review" });
  expect(await refusedAs(await act("POST", at("review"), "paul"))).toEqual([409, "edition/not-permitted"]);
  expect(await lifeOf(await act("POST", at("abandonment"), "paul", { because }))).toMatchObject({ state: "abandoned" });
});

test("a moment that is none, or text that cannot be kept, is refused and nothing is named", async () => {
  const id = await inReview(2022);
  const manifestSha256 = await hashOf(id);
  for (const as of ["paul", "petra"]) await act("POST", `${editions}/${id}/approvals`, as, { manifestSha256 });
  const named = (body: unknown) => act("POST", `${editions}/${id}/release`, "paul", body);
  expect(await refusedAs(await named({ at: "2027-03-28T02:30", zone: "Europe/Brussels" }))).toEqual([
    422,
    "usage/moment",
  ]);
  expect(await refusedAs(await named({ at: "2027-03-31T10:00" }))).toEqual([422, "usage/zone"]);
  expect(await refusedAs(await named({ at: "2020-03-31T10:00Z" }))).toEqual([422, "edition/moment-over"]);
  expect((await problemOf(await named({ at: "now", zone: "UTC" }))).status).toBe(400);
  for (const because of ["a\u0000b", "\ud800", "  "]) {
    expect((await problemOf(await act("DELETE", `${editions}/${id}/approvals`, "paul", { because }))).status).toBe(400);
  }
  expect(await releaseOf(ingest.db, id)).toBeNull();
  expect((await life(id)).approvers).toEqual(["paul", "petra"]);
});

test("an edition is asked for by a publisher, once something is accepted, and its request is followed", async () => {
  const wish = { year: 2022, status: "provisional" };
  for (const as of ["olga", "anna"]) {
    expect(await refusedAs(await act("POST", editions, as, wish))).toEqual([403, "auth/not-permitted"]);
  }
  expect(await refusedAs(await act("POST", editions, "paul", wish))).toEqual([409, "edition/nothing-to-freeze"]);
  const { submission } = await receiptOf(await send(ingest.url, {}));
  expect(await refusedAs(await act("POST", editions, "paul", wish))).toEqual([409, "edition/still-checking"]);
  await ingest.commit(async (tx) => {
    const at = now();
    const ruleSetSha256 = createHash("sha256").update("rules").digest("hex");
    const read = { profileVersion: null, ruleSetSha256, terms: null, blankRows: [], observations: [], findings: [] };
    await beginAttempt(tx, { submission, attempt: 1, at });
    await finishAttempt(tx, { submission, attempt: 1, outcome: "accepted", ...read, at });
    await settleSubmission(tx, { submission, outcome: "accepted", actor: "system", at });
  });
  const asked = await act("POST", editions, "paul", wish);
  expect(asked.status).toBe(202);
  const { links, ...request } = editionRequestAnswerSchema.parse(await asked.json());
  expect(asked.headers.get("location")).toBe(links.self);
  expect(request).toMatchObject({ ...wish, actor: "paul", edition: null });
  const edition = await drafted(2020);
  await ingest.commit((tx) => answerEditionRequest(tx, { request: request.request, edition }));
  const followed = editionRequestAnswerSchema.parse(await (await ask(ingest.url, links.self, "olga")).json());
  expect(followed).toMatchObject({ edition, links: { life: `${editions}/${edition}/life` } });
  const [foreign, never] = await Promise.all(
    [links.self, `${editions}/requests/99`].map((path) => ask(ingest.url, path, "anna")),
  );
  expect([foreign?.status, never?.status]).toEqual([404, 404]);
  expect(await refusedAs(await ask(ingest.url, `${editions}/requests/99`, "paul"))).toEqual([
    404,
    "edition/no-request",
  ]);
});
