import { submissionFiguresAnswerSchema } from "@coop-census/contracts";
import { createEdition, freezeEdition } from "@coop-census/store";
import { expect, test } from "vitest";
import { ask, problemOf, receiptOf, send, usual } from "../fixture/ask.ts";
import { useIngest } from "../fixture/use-ingest.ts";

const ingest = useIngest();

const figure = "geo=IT&type=ALL_COOP&indicator=ENT_TOTAL";
const path = (edition: string, query = figure): string => `/api/v1/editions/${edition}/lineage?${query}`;
const inputs = {
  submissions: [],
  network: [],
  profiles: [],
  overlaps: [],
  rates: [],
  statements: [],
  decisions: [],
};

/** A frozen draft, of which it was not kept what it followed from. */
const draft = (): Promise<string> =>
  ingest.commit(async (tx) => {
    const at = new Date(ingest.clock.now());
    const wish = {
      year: 2022,
      status: "provisional" as const,
      inputs,
      inputsSha256: "a".repeat(64),
      actor: "local",
      at,
    };
    const { edition } = await createEdition(tx, wish);
    await freezeEdition(tx, { edition: edition.id, manifestSha256: "b".repeat(64), at });
    return edition.id;
  });

const bodyOf = async (answer: Response, hide: string): Promise<string> =>
  `${answer.status} ${JSON.stringify(await problemOf(answer)).replaceAll(hide, "ID")}`;

test("an edition that is not released is to an uploader as one that does not exist, and to nobody without a key", async () => {
  const id = await draft();
  const hidden = await bodyOf(await ask(ingest.url, path(id), "anna"), id);
  expect(hidden).toMatch(/^404 /);
  expect(hidden).toBe(await bodyOf(await ask(ingest.url, path("2022-p9"), "anna"), "2022-p9"));
  for (const edition of [id, "2022-p9"]) {
    expect((await problemOf(await fetch(new URL(path(edition), ingest.url)))).status).toBe(401);
  }
  // The secretariat is told that it is there, and why it cannot be traced.
  expect(await problemOf(await ask(ingest.url, path(id), "olga"))).toMatchObject({
    status: 409,
    title: "lineage/not-kept",
  });
});

test.each([
  ["", 400],
  ["geo=IT&type=ALL_COOP", 400],
  [`${figure}&colour=red`, 400],
  [`${figure}&depth=-1`, 400],
])("what cannot be asked is refused with a cure: %s", async (query, status) => {
  expect((await problemOf(await ask(ingest.url, path("2022-p1", query), "olga"))).status).toBe(status);
});

test.each(["%00", "..%2f..", "2022-p0000001", "x".repeat(2000)])("no id is a fault: %s", async (id) => {
  for (const as of ["anna", "olga"]) {
    expect((await problemOf(await ask(ingest.url, path(id), as))).status).toBe(404);
    const forward = `/api/v1/submissions/${id}/figures`;
    expect((await problemOf(await ask(ingest.url, forward, as))).status).toBe(404);
  }
});

test("the figures of a submission are told to its organisation and the secretariat; to another it is not there", async () => {
  const { submission } = await receiptOf(await send(ingest.url, { query: usual, body: "traced" }));
  const forward = `/api/v1/submissions/${submission}/figures`;
  for (const as of ["anna", "olga"]) {
    const answer = await ask(ingest.url, forward, as);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(submissionFiguresAnswerSchema.parse(await answer.json())).toMatchObject({ submission, editions: [] });
  }
  const hidden = await bodyOf(await ask(ingest.url, forward, "bruno"), submission);
  const absent = await bodyOf(await ask(ingest.url, "/api/v1/submissions/nothing/figures", "bruno"), "nothing");
  expect(hidden).toBe(absent);
});
