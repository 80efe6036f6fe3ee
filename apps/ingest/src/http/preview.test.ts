import { addActor, addKey, addPreReader, listAudit, withdrawEdition } from "@coop-census/store";
import { beforeAll, describe, expect, test } from "vitest";
import { editionsOf } from "../fixture/editions.ts";
import { keyOf } from "../fixture/people.ts";
import { useIngest } from "../fixture/use-ingest.ts";

const ingest = useIngest();
const { now, inReview, schedule } = editionsOf(ingest);
const moment = new Date("2026-11-03T08:00:00Z");
let id = "";

const basic = (name: string, key: string): string =>
  `Basic ${Buffer.from(`${name}:${key}`, "utf8").toString("base64")}`;
const get = (path: string, authorization: string | null, method = "GET"): Promise<Response> =>
  fetch(new URL(path, ingest.url), {
    method,
    redirect: "manual",
    headers: authorization === null ? {} : { authorization },
  });
const asPia = (path: string): Promise<Response> => get(path, basic("pia", keyOf("pia")));
const whole = async (answer: Response, hide: string): Promise<string> =>
  JSON.stringify([
    answer.status,
    [...answer.headers].filter(([name]) => name !== "date"),
    await answer.text(),
  ]).replaceAll(hide, "ID");

beforeAll(async () => {
  const by = { actor: "local", at: now() };
  await ingest.commit(async (tx) => {
    for (const person of ["paul", "petra", "pia"]) {
      await addActor(tx, { id: person, name: person, roles: ["publisher"], organisation: null, ...by });
      await addKey(tx, { owner: person, key: keyOf(person), label: "test", ...by });
    }
  });
  id = await inReview(2022);
  const wish = { edition: id, person: "pia", because: "proof-reads", actor: "paul", at: now() };
  await ingest.commit((tx) => addPreReader(tx, wish));
});

describe("whoever proof-reads in a browser", () => {
  test("is asked for name and key by every address alike, whether there is such an edition or not", async () => {
    for (const path of ["", "/", "/site/index.html"]) {
      for (const method of ["GET", "HEAD"]) {
        const said: string[] = [];
        for (const edition of [id, "2022-p9", "2019-f1", "nothing"]) {
          const answer = await get(`/preview/${edition}${path}`, null, method);
          expect(answer.headers.get("www-authenticate")).toBe('Basic realm="coop-census preview", charset="UTF-8"');
          expect([answer.status, answer.headers.get("cache-control")]).toEqual([401, "private, no-store"]);
          said.push(await whole(answer, edition));
        }
        expect(new Set(said).size).toBe(1);
      }
    }
  });

  test("reads it as it will look, with a banner above the frozen bytes and all other files as they are frozen", async () => {
    const open = await asPia(`/preview/${id}/site/index.html`);
    const page = await open.text();
    expect(page).toContain("<mark><strong>Not released: ");
    expect(page).toContain("no moment of release is named");
    expect(page.replace(/<div role="note">.*<\/div>/, "")).toBe(
      await (await get(`/editions/${id}/site/index.html`, `Bearer ${keyOf("pia")}`)).text(),
    );
    expect(Object.fromEntries(open.headers)).toMatchObject({
      "cache-control": "private, no-store",
      "x-robots-tag": "noindex, nofollow, noarchive",
      "cross-origin-resource-policy": "same-origin",
      "census-embargo": `${id}; until=not-scheduled`,
    });
    expect(open.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(open.headers.get("etag")).toBeNull();
    const table = await asPia(`/preview/${id}/cells.csv`);
    expect([table.status, await table.text()]).toEqual([200, "year\n2022\n"]);
    const looks = await listAudit(ingest.db, { object: id });
    expect(
      looks.filter(({ act, details }) => details?.["path"] === `/preview/${id}/cells.csv` && act.endsWith("read")),
    ).toMatchObject([{ actor: "pia" }]);
  });

  test("is led to it from the list of what she may read, and follows its links", async () => {
    expect((await asPia("/preview")).headers.get("location")).toBe("preview/index.html");
    const list = await (await asPia("/preview/")).text();
    expect(list).toContain(`href="${id}/site/index.html"`);
    expect((await asPia(`/preview/${id}`)).headers.get("location")).toBe(`${id}/site/index.html`);
    expect((await asPia(`/preview/${id}/site/en/index.html`)).status).toBe(200);
    const other = await (await get("/preview/", basic("petra", keyOf("petra")))).text();
    expect(other).not.toContain("2022");
  });

  test("is refused with another's name, a wrong key, and what is no password", async () => {
    for (const wrong of [
      basic("petra", keyOf("pia")),
      basic("pia", keyOf("nobody")),
      basic("pia", ""),
      "Basic !",
      "Basic",
      basic("pia", "a b"),
    ]) {
      expect((await get(`/preview/${id}/cells.csv`, wrong)).status).toBe(401);
    }
    expect((await get(`/preview/${id}/cells.csv`, basic("", keyOf("pia")))).status).toBe(200);
  });
});

test("to a key that is not on the list there is nothing, as of what never was", async () => {
  for (const path of ["", "/site/index.html", "/cells.csv"]) {
    const asked = await whole(await get(`/preview/${id}${path}`, basic("paul", keyOf("paul"))), id);
    const never = await whole(await get(`/preview/2022-p9${path}`, basic("paul", keyOf("paul"))), "2022-p9");
    expect(asked).toBe(never);
    expect(asked).toMatch(/^\[404/);
  }
});

test("name and password open nothing else and change nothing: only the preview takes them, and only for reading", async () => {
  const authorization = basic("pia", keyOf("pia"));
  for (const path of [
    `/editions/${id}/cells.csv`,
    `/api/v1/editions/${id}`,
    "/api/v1/editions",
    "/api/v1/submissions/x",
  ]) {
    const answer = await get(path, authorization);
    expect([path, answer.status, answer.headers.get("www-authenticate")]).toEqual([
      path,
      401,
      'Bearer realm="coop-census"',
    ]);
  }
  const release = `/api/v1/editions/${id}/release`;
  for (const [method, path] of [
    ["POST", release],
    ["DELETE", release],
    ["POST", "/api/v1/submissions?organisation=it-legacoop&year=2022"],
  ] as const) {
    expect((await get(path, authorization, method)).status).toBe(401);
  }
  for (const method of ["POST", "PUT", "DELETE"]) {
    expect((await get(`/preview/${id}/cells.csv`, authorization, method)).status).toBe(405);
  }
});

test("the banner says until when, in the language of the page; from the moment on it leads to the public page, and later to the tombstone", async () => {
  await schedule(id, moment);
  expect(await (await asPia(`/preview/${id}/site/index.html`)).text()).toContain("until 2026-11-03 08:00 UTC");
  ingest.clock.advance(moment.getTime() - 1 - ingest.clock.now());
  expect((await asPia(`/preview/${id}/site/index.html`)).status).toBe(200);
  ingest.clock.advance(1);
  const led = await asPia(`/preview/${id}/site/index.html`);
  expect([led.status, led.headers.get("location")]).toEqual([302, `../../../editions/${id}/site/index.html`]);
  const because = "a wrong unit";
  await ingest.commit((tx) => withdrawEdition(tx, { edition: id, because, actor: "paul", at: now() }));
  const gone = await asPia(`/preview/${id}/site/index.html`);
  expect([gone.status, await gone.text()]).toEqual([410, expect.stringContaining(because)]);
});
