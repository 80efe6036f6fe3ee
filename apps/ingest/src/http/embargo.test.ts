import {
  editionFilesAnswerSchema,
  editionsAnswerSchema,
  publicFiguresAnswerSchema,
  withdrawnProblemSchema,
} from "@coop-census/contracts";
import {
  addActor,
  addKey,
  addNotice,
  addPreReader,
  callOffRelease,
  listAudit,
  removePreReader,
  withdrawEdition,
} from "@coop-census/store";
import { beforeAll, describe, expect, test } from "vitest";
import { ask } from "../fixture/ask.ts";
import { editionsOf } from "../fixture/editions.ts";
import { keyOf } from "../fixture/people.ts";
import { useIngest } from "../fixture/use-ingest.ts";

const ingest = useIngest();
const { now, inReview, schedule } = editionsOf(ingest);
const moment = new Date("2026-11-03T08:00:00Z");
const because = "the figures of one country are of another year";
const keys = [null, "anna", "olga", "paul"] as const;

const open = ["/", "/index.html", "/index.fr.html", "/feed.xml", "/sitemap.xml", "/latest/", "/api/v1/editions"];
const everywhere = [...open, "/editions/latest", "/editions/latest/cells.csv", "/public.css"];
const addressesOf = (id: string): readonly string[] => [
  ...[
    "",
    "/",
    "/site",
    "/site/",
    "/site/index.html",
    "/site/en/index.html",
    "/cells.csv",
    "/manifest.json",
    "/nothing",
  ].map((path) => `/editions/${id}${path}`),
  ...["", "/manifest", "/files/cells.csv", "/files/manifest.json.sig", "/files/x"].map(
    (path) => `/api/v1/editions/${id}${path}`,
  ),
  `/api/v1/figures?edition=${id}`,
  `/api/v1/figures?edition=${id}&year=2022`,
];

const get = (
  path: string,
  as: string | null,
  more: { readonly method?: string; readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<Response> =>
  fetch(new URL(path, ingest.url), {
    redirect: "manual",
    ...more,
    headers: { ...(as === null ? {} : { authorization: `Bearer ${keyOf(as)}` }), ...more.headers },
  });

/** All that an answer tells, byte for byte; only the clock of the machine is left out. */
const whole = async (answer: Response, id = "no id"): Promise<string> => {
  const headers = [...answer.headers].filter(([name]) => name !== "date");
  return JSON.stringify([answer.status, headers, await answer.text()]).replaceAll(id, "ID");
};

const all = async (paths: readonly string[], as: string | null): Promise<readonly string[]> => {
  const said: string[] = [];
  for (const path of paths) said.push(`${path} ${await whole(await get(path, as))}`);
  return said;
};

const at = (milliseconds: number): void => {
  ingest.clock.advance(moment.getTime() + milliseconds - ingest.clock.now());
};

const linksIn = (body: string): readonly string[] =>
  [...body.matchAll(/(?:href="|<loc>|"(?:self|manifest|folder|site|href)":")([^"<]+)/g)].map(([, link = ""]) => link);

/** Follows every link from the public entrances; answers with all that it has seen. */
const crawl = async (): Promise<ReadonlyMap<string, string>> => {
  const seen = new Map<string, string>();
  const waiting = everywhere.map((path) => new URL(path, ingest.url).href);
  for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
    if (seen.has(url)) continue;
    const answer = await get(url, null);
    const body = await answer.text();
    seen.set(url, `${answer.status} ${JSON.stringify([...answer.headers])} ${body}`);
    const location = answer.headers.get("location");
    for (const link of [...linksIn(body), ...(location === null ? [] : [location])]) {
      const next = new URL(link, url);
      if (next.origin === new URL(ingest.url).origin) waiting.push(next.href);
    }
  }
  return seen;
};

const ids = { first: "", coming: "", released: "", gone: "", calledOff: "" };
const never = "2022-p8";
const before: Record<string, readonly string[]> = {};

beforeAll(async () => {
  const by = { actor: "local", at: now() };
  await ingest.commit(async (tx) => {
    for (const id of ["paul", "petra", "pia"]) {
      await addActor(tx, {
        id,
        name: id,
        roles: [id === "pia" ? "uploader" : "publisher"],
        organisation: id === "pia" ? "pl-zlsp" : null,
        ...by,
      });
      await addKey(tx, { owner: id, key: keyOf(id), label: "test", ...by });
    }
  });
  ids.released = await inReview(2021);
  await schedule(ids.released, now());
  ids.gone = await inReview(2020);
  await schedule(ids.gone, now());
  await ingest.commit((tx) => withdrawEdition(tx, { edition: ids.gone, because, actor: "paul", at: now() }));
  for (const key of keys) before[String(key)] = await all(everywhere, key);

  ids.first = await inReview(2022);
  ids.coming = await inReview(2022);
  ids.calledOff = await inReview(2023);
  await ingest.commit((tx) =>
    addPreReader(tx, { edition: ids.coming, person: "pia", because: "proof-reads", actor: "paul", at: now() }),
  );
  await schedule(ids.coming, moment);
  await schedule(ids.calledOff, moment);
  await ingest.commit((tx) =>
    addNotice(tx, { edition: ids.coming, replaces: null, body: "One return came late.", actor: "paul", at: now() }),
  );
  await ingest.commit((tx) => callOffRelease(tx, { edition: ids.calledOff, because, actor: "paul", at: now() }));
});

describe("a millisecond before the moment", () => {
  test.each(keys)("every address answers of what is to come as of what never was, to the key of %s", async (key) => {
    at(-1);
    for (const id of [ids.first, ids.coming, ids.calledOff]) {
      const own = addressesOf(id);
      for (const [index, path] of addressesOf(never).entries()) {
        for (const more of [
          {},
          { method: "HEAD" },
          { headers: { "if-none-match": "*" } },
          { headers: { range: "bytes=0-1" } },
        ]) {
          const [asked, unknown] = [await get(own[index] ?? "", key, more), await get(path, key, more)];
          expect(await whole(asked, id)).toBe(await whole(unknown, never));
          expect(unknown.status).toBe(404);
        }
      }
    }
  });

  test.each(keys)(
    "lists, pages, feed, sitemap, sizes and entity tags are those from before it was made, to the key of %s",
    async (key) => {
      at(-1);
      expect(await all(everywhere, key)).toEqual(before[String(key)]);
    },
  );

  test("a crawl from every entrance meets the public edition, and no trace of what is to come", async () => {
    at(-1);
    const seen = await crawl();
    expect([...seen.keys()].map((url) => new URL(url).pathname)).toContain(
      `/editions/${ids.released}/site/en/index.html`,
    );
    const told = JSON.stringify([...seen]);
    expect(told).toContain(ids.released);
    for (const trace of ["2022", "2023-", "2026-11-03", "One return came late"]) expect(told).not.toContain(trace);
  });

  test("whoever is on its list reads it as it will look, under an embargo that is said, and each look is recorded", async () => {
    at(-1);
    const path = `/editions/${ids.coming}/site/index.html`;
    const early = await ask(ingest.url, path, "pia");
    expect(early.status).toBe(200);
    expect(early.headers.get("census-embargo")).toBe(`${ids.coming}; until=2026-11-03T08:00:00.000Z`);
    expect(early.headers.get("cache-control")).toBe("private, no-store");
    expect(await early.text()).toContain(`The figure of ${ids.coming} is 42.`);
    const list = editionsAnswerSchema.parse(await (await ask(ingest.url, "/api/v1/editions", "pia")).json());
    expect(list.editions.map(({ id, state, releasedAt }) => [id, state, releasedAt])).toContainEqual([
      ids.coming,
      "approved",
      null,
    ]);
    expect((await ask(ingest.url, `/editions/${ids.first}/site/index.html`, "pia")).status).toBe(404);
    const looks = (await listAudit(ingest.db, { object: ids.coming })).filter(
      ({ act }) => act === "edition.pre-release-read",
    );
    expect(looks).toMatchObject([{ actor: "pia", details: { path } }]);
  });

  test("where its figures come from is told as little as of what never was", async () => {
    at(-1);
    const lineage = "lineage?geo=WORLD&type=ALL_ENT&indicator=ENT_TOTAL";
    for (const key of [null, "anna"]) {
      const asked = await whole(await get(`/api/v1/editions/${ids.coming}/${lineage}`, key), ids.coming);
      expect(asked).toBe(await whole(await get(`/api/v1/editions/${never}/${lineage}`, key), never));
      expect(asked).toMatch(/^\[4/);
    }
  });

  test("a key that is not valid is refused alike for every id", async () => {
    at(-1);
    const said = await Promise.all(
      [ids.coming, ids.released, never].map(async (id) => whole(await get(`/api/v1/editions/${id}`, "nobody"), id)),
    );
    expect(new Set(said).size).toBe(1);
    expect(said[0]).toContain("401");
  });
});

describe("at the moment", () => {
  test.each([0, 1])(
    "every public address shows it, %i milliseconds after, and nothing of the one before it",
    async (after) => {
      at(after);
      for (const path of open) {
        const said = await (await get(path, null)).text();
        expect([path, said.includes(ids.coming)]).toEqual([path, true]);
        expect([path, said.includes(ids.first)]).toEqual([path, false]);
      }
      for (const path of ["/editions/latest", "/editions/latest/cells.csv"]) {
        const answer = await get(path, null);
        expect([answer.status, answer.headers.get("cache-control")]).toEqual([302, "private, no-store"]);
        expect(answer.headers.get("location")).toContain(ids.coming);
      }
      for (const path of ["", "/site/index.html", "/site/", "/cells.csv", "/manifest.json"]) {
        expect((await get(`/editions/${ids.coming}${path}`, null)).status).toBe(path === "" ? 302 : 200);
      }
      const shown = editionFilesAnswerSchema.parse(await (await get(`/api/v1/editions/${ids.coming}`, null)).json());
      expect(shown).toMatchObject({
        state: "released",
        releasedAt: moment.toISOString(),
        notices: [{ body: "One return came late.", at: moment.toISOString() }],
      });
      for (const { href, size, sha256 } of shown.files) {
        const file = await get(href, null);
        expect([file.headers.get("etag"), (await file.arrayBuffer()).byteLength]).toEqual([`"${sha256}"`, size]);
      }
      const figures = await (await get(`/api/v1/figures?edition=${ids.coming}`, null)).json();
      expect(publicFiguresAnswerSchema.parse(figures)).toMatchObject({ edition: ids.coming, isReleased: true });
      for (const id of [ids.first, ids.calledOff]) expect((await get(`/api/v1/editions/${id}`, null)).status).toBe(404);
      expect(JSON.stringify([...(await crawl())])).not.toContain(ids.first);
    },
  );

  test("what was public at a moment is found by it, and a moment to come is refused", async () => {
    at(1);
    const of = (asOf: string, year = 2022) => get(`/api/v1/figures?year=${year}&asOf=${asOf}`, null);
    expect((await of("2026-11-03T08:00:00Z")).status).toBe(200);
    expect(await whole(await of("2026-11-03T07:59:59.999Z"), "2022")).toBe(
      await whole(await of("2026-11-03T07:59:59.999Z", 2099), "2099"),
    );
    expect((await of("2026-11-03T08:00:00.002Z")).status).toBe(400);
  });

  test("what was read under the embargo is what everybody reads", async () => {
    at(1);
    const path = `/editions/${ids.coming}/site/index.html`;
    const [one, other] = [await ask(ingest.url, path, "pia"), await get(path, null)];
    expect(one.headers.get("census-embargo")).toBeNull();
    expect(await one.text()).toBe(await other.text());
  });

  test("somebody who was taken off the list of what is still to come sees nothing of it", async () => {
    const id = await inReview(2023);
    const wish = { edition: id, person: "pia", because, actor: "paul", at: now() };
    await ingest.commit((tx) => addPreReader(tx, wish));
    expect((await ask(ingest.url, `/api/v1/editions/${id}`, "pia")).status).toBe(200);
    await ingest.commit((tx) => removePreReader(tx, wish));
    expect(await whole(await get(`/api/v1/editions/${id}`, "pia"), id)).toBe(
      await whole(await get("/api/v1/editions/2023-p9", "pia"), "2023-p9"),
    );
  });
});

test("a withdrawn edition answers with its tombstone everywhere, and with none of its figures", async () => {
  at(1);
  for (const path of addressesOf(ids.gone)) {
    const answer = await get(path, null);
    const said = await answer.text();
    expect([path, answer.status]).toEqual([path, 410]);
    expect(said).toContain(because);
    expect(said).not.toContain("42");
  }
  const problem = withdrawnProblemSchema.parse(await (await get(`/api/v1/editions/${ids.gone}`, null)).json());
  expect(problem.tombstone).toMatchObject({
    id: ids.gone,
    because,
    replacedBy: null,
    withdrawnAt: "2026-11-02T08:00:00.000Z",
  });
  expect(await (await get("/", null)).text()).toContain(because);
});

describe("a file of an edition", () => {
  const path = (): string => `/editions/${ids.released}/cells.csv`;

  test("is kept for a while by its SHA-256, given in part, and asked for again without being sent", async () => {
    const answer = await get(path(), null);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "text/csv; charset=utf-8; header=present",
      "cache-control": "public, max-age=3600, immutable",
      "x-content-type-options": "nosniff",
      "accept-ranges": "bytes",
    });
    expect(await answer.text()).toBe("year\n2021\n");
    const etag = answer.headers.get("etag") ?? "";
    const again = await get(path(), null, { headers: { "if-none-match": `"x", W/${etag}` } });
    expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", etag]);
    const part = await get(path(), null, { headers: { range: "bytes=5-" } });
    expect([part.status, await part.text(), part.headers.get("content-range")]).toEqual([
      206,
      "2021\n",
      "bytes 5-9/10",
    ]);
    expect((await get(path(), null, { headers: { range: "bytes=-2" } })).headers.get("content-range")).toBe(
      "bytes 8-9/10",
    );
    expect((await get(path(), null, { headers: { range: "bytes=10-" } })).status).toBe(416);
    expect((await get(path(), null, { headers: { range: "bytes=0-1", "if-range": '"other"' } })).status).toBe(200);
    const head = await get(path(), null, { method: "HEAD" });
    expect([head.status, head.headers.get("content-length"), head.headers.get("etag")]).toEqual([200, "10", etag]);
  });

  test("runs and frames nothing but its own", async () => {
    const answer = await get(`/editions/${ids.released}/site/index.html`, null);
    expect(answer.headers.get("content-security-policy")).toContain(
      "default-src 'none'; style-src 'self'; script-src 'self'",
    );
    expect(answer.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  });

  test("is a report with its style inside, which alone may use it", async () => {
    const report = await get(`/editions/${ids.released}/report/report.en.html`, null);
    expect(report.headers.get("content-security-policy")).toContain("style-src 'unsafe-inline'; script-src 'self'");
  });

  test.each(["..%2fmanifest.json", "%2e%2e/x", "a%00b", "cells.csv/", "CELLS.CSV"])(
    "is not found by another name: %s",
    async (name) => {
      expect((await get(`/editions/${ids.released}/${name}`, null)).status).toBe(404);
      expect((await get(`/api/v1/editions/${ids.released}/files/${name}`, null)).status).toBe(404);
    },
  );
});
