import { addActor, addKey, addNotice, addPreReader, withdrawEdition } from "@coop-census/store";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { receiptOf, send, usual } from "../fixture/ask.ts";
import { twoReturns } from "../fixture/basis.ts";
import { editionsOf } from "../fixture/editions.ts";
import { keyOf } from "../fixture/people.ts";
import { useIngest } from "../fixture/use-ingest.ts";
import { makeDocument } from "../openapi/make-document.ts";

const ingest = useIngest();
const { now, inReview, schedule } = editionsOf(ingest);
const moment = new Date("2026-11-03T08:00:00Z");
const never = "2022-p8";
/** anna's return is in what is to come, bruno's too; both see nothing of it but their own sheet. */
const strangers = [null, "anna", "bruno"] as const;
const ids = { released: "", coming: "", submission: "" };

const parameters = z.array(z.looseObject({ name: z.string(), in: z.string() })).default([]);
const described = z
  .object({ paths: z.record(z.string(), z.record(z.string(), z.looseObject({ parameters }))) })
  .parse(JSON.parse(JSON.stringify(makeDocument())));

interface Door {
  readonly method: string;
  readonly path: string;
  readonly query: readonly string[];
}

/** Every operation that the server has: a test holds that the document names them all. A stream of events never ends. */
const doors: readonly Door[] = Object.entries(described.paths).flatMap(([path, operations]) =>
  Object.entries(operations)
    .filter(() => !path.endsWith("/events"))
    .map(([method, { parameters: known }]) => ({
      method: method.toUpperCase(),
      path,
      query: known.filter((one) => one.in === "query").map(({ name }) => name),
    })),
);

const isOfEdition = ({ path, query }: Door): boolean =>
  /^\/(?:api\/v1\/editions|editions|preview)\/\{id\}/.test(path) || query.includes("edition");

const files = [
  "site/index.html",
  "site/en/index.html",
  "cells.csv",
  "manifest.json",
  "manifest.json.sig",
  "",
  "nothing",
];
const figure = "geo=IT&type=WORKER&indicator=ENT_TOTAL";

const fill = (path: string, edition: string): readonly string[] => {
  const named = path
    .replace(/(editions|preview)\/\{id\}/, `$1/${edition}`)
    .replace(/submissions\/\{id\}/, `submissions/${ids.submission}`)
    .replace("{org}", "it-confcooperative")
    .replace("{actor}", "pia")
    .replace(/\{(?:id|number)\}/, "1");
  return named.includes("{path}") ? files.map((file) => named.replace("{path}", file)) : [named];
};

/** The addresses of a door; of one edition where it is of editions. */
const addressesOf = (door: Door, edition: string): readonly string[] => {
  const queries = [
    ...(door.query.includes("geo") ? [`?${figure}`] : [""]),
    ...(door.query.includes("edition")
      ? [`?edition=${edition}`, `?edition=${edition}&${figure}`, `?edition=${edition}&year=2022`]
      : []),
    ...(door.query.includes("asOf") ? [`?year=2022&asOf=2026-11-02T08:00:00Z`] : []),
  ];
  return fill(door.path, edition).flatMap((path) => queries.map((query) => `${path}${query}`));
};

const authorizationOf = (path: string, as: string): string =>
  path.startsWith("/preview") ? `Basic ${Buffer.from(`${as}:${keyOf(as)}`).toString("base64")}` : `Bearer ${keyOf(as)}`;

const ask = (
  path: string,
  as: string | null,
  more: { readonly method?: string; readonly headers?: Readonly<Record<string, string>>; readonly body?: string } = {},
): Promise<Response> =>
  fetch(new URL(path, ingest.url), {
    redirect: "manual",
    ...more,
    headers: { ...(as === null ? {} : { authorization: authorizationOf(path, as) }), ...more.headers },
  });

/** All that an answer tells, byte for byte; only the clock of the machine is left out. */
const whole = async (answer: Response, hide = "no id"): Promise<string> => {
  const headers = [...answer.headers].filter(([name]) => name !== "date");
  return JSON.stringify([answer.status, headers, await answer.text()]).replaceAll(hide, "ID");
};

const wholeOfAll = async (as: string | null): Promise<readonly string[]> => {
  const said: string[] = [];
  for (const door of doors.filter((one) => one.method === "GET")) {
    const paths = isOfEdition(door) ? addressesOf(door, ids.released) : addressesOf(door, "none");
    for (const path of paths) said.push(`${path} ${await whole(await ask(path, as))}`);
  }
  return said;
};

const ways = [
  {},
  { method: "HEAD" },
  { headers: { "if-none-match": "*" } },
  { headers: { range: "bytes=0-1" } },
  { headers: { "if-modified-since": "Mon, 02 Nov 2026 08:00:00 GMT" } },
];

const at = (milliseconds: number): void => {
  ingest.clock.advance(moment.getTime() + milliseconds - ingest.clock.now());
};

const before: Record<string, readonly string[]> = {};

beforeAll(async () => {
  const by = { actor: "local", at: now() };
  await ingest.commit(async (tx) => {
    for (const id of ["paul", "petra", "pia"]) {
      await addActor(tx, { id, name: id, roles: ["publisher"], organisation: null, ...by });
    }
    for (const id of ["zoe"]) {
      await addActor(tx, { id, name: id, roles: ["uploader"], organisation: "pl-zlsp", ...by });
    }
    for (const owner of ["paul", "zoe"]) await addKey(tx, { owner, key: keyOf(owner), label: "test", ...by });
  });
  ids.submission = (await receiptOf(await send(ingest.url, { query: usual, body: "a;b\n1;2\n" }))).submission;
  ids.released = await inReview(2021);
  await schedule(ids.released, now());
  for (const as of strangers) before[String(as)] = await wholeOfAll(as);

  ids.coming = await inReview(2022, twoReturns);
  const wish = { edition: ids.coming, person: "zoe", because: "proof-reads", actor: "paul", at: now() };
  await ingest.commit((tx) => addPreReader(tx, wish));
  await schedule(ids.coming, moment);
  await ingest.commit((tx) =>
    addNotice(tx, { edition: ids.coming, replaces: null, body: "One return came late.", actor: "paul", at: now() }),
  );
}, 60_000);

describe.each([
  ["one second", -1000],
  ["one millisecond", -1],
])("%s before the moment", (_, earlier) => {
  test.each(strangers)("every door answers of what is to come as of what never was, to %s", async (as) => {
    at(earlier);
    let asked = 0;
    for (const door of doors.filter((one) => isOfEdition(one) && one.method === "GET")) {
      const unknown = addressesOf(door, never);
      for (const [index, path] of addressesOf(door, ids.coming).entries()) {
        // What bruno is asked to confirm he sees; the release itself is told to nobody by it.
        if (path.includes("/sheets/it-confcooperative") && as === "bruno") continue;
        for (const way of ways) {
          const said = await whole(await ask(path, as, way), ids.coming);
          const other = await ask(unknown[index] ?? "", as, way);
          expect([path, way, said]).toEqual([path, way, await whole(other, never)]);
          if (path.includes(ids.coming)) expect([path, other.status >= 400]).toEqual([path, true]);
          asked += 1;
        }
      }
    }
    expect(asked).toBeGreaterThan(100);
  });

  test.each(strangers)("whatever %s would do with it is refused in the words of what never was", async (as) => {
    at(earlier);
    for (const door of doors.filter((one) => one.path.startsWith("/api/v1/editions/{id}") && one.method !== "GET")) {
      if (door.path.includes("/sheets/") && as === "bruno") continue;
      const [[path = ""], [other = ""]] = [fill(door.path, ids.coming), fill(door.path, never)];
      for (const body of ["{}", '{"because":"x"}', "not JSON"]) {
        const way = { method: door.method, body, headers: { "content-type": "application/json" } };
        const said = await whole(await ask(path, as, way), ids.coming);
        expect([path, said]).toEqual([path, await whole(await ask(other, as, way), never)]);
        expect(said).toMatch(/^\[4/);
      }
    }
  });

  test.each(strangers)("every other answer to %s is, byte for byte, the one from before it was made", async (as) => {
    at(earlier);
    expect(await wholeOfAll(as)).toEqual(before[String(as)]);
  });

  test("a reporter is shown its own sheet, with no value of another and no moment", async () => {
    at(earlier);
    const sheet = await (await ask(`/api/v1/editions/${ids.coming}/sheets/it-confcooperative`, "bruno")).text();
    expect(sheet).toContain("5678");
    for (const trace of ["1234", "2026-11-03", "One return came late"]) expect(sheet).not.toContain(trace);
  });

  test("whoever is on the list reads it everywhere, recorded and never to be kept; its life and others' sheets are not there", async () => {
    at(earlier);
    const read = [
      `/preview/${ids.coming}/site/index.html`,
      `/editions/${ids.coming}/site/index.html`,
      `/api/v1/editions/${ids.coming}`,
      `/api/v1/editions/${ids.coming}/files/cells.csv`,
      `/api/v1/figures?edition=${ids.coming}`,
    ];
    for (const path of read) {
      const answer = await ask(path, "zoe");
      expect([path, answer.status, answer.headers.get("cache-control")]).toEqual([path, 200, "private, no-store"]);
      expect(answer.headers.get("census-embargo")).toContain(ids.coming);
    }
    expect(await (await ask("/api/v1/editions", "zoe")).text()).toContain(ids.coming);
    for (const path of ["life", "blocks", "sheets/it-legacoop"]) {
      expect([path, (await ask(`/api/v1/editions/${ids.coming}/${path}`, "zoe")).status]).toEqual([path, 404]);
    }
    expect((await ask("/api/v1/release-calendar", "zoe")).status).toBe(404);
  });

  test("a publisher sees its life, and reads it nowhere without being on the list", async () => {
    at(earlier);
    const life = await ask(`/api/v1/editions/${ids.coming}/life`, "paul");
    expect([life.status, life.headers.get("cache-control")]).toEqual([200, "private, no-store"]);
    for (const path of [`/editions/${ids.coming}/cells.csv`, `/preview/${ids.coming}/cells.csv`]) {
      expect([path, (await ask(path, "paul")).status]).toEqual([path, 404]);
    }
    for (const path of ["/", "/feed.xml", "/sitemap.xml", "/latest/", "/api/v1/editions"]) {
      const said = await (await ask(path, "paul")).text();
      expect([path, said.includes("2022-p"), said.includes("2026-11-03")]).toEqual([path, false, false]);
    }
  });
});

describe("at the moment", () => {
  test("everybody reads it by every address that is of editions", async () => {
    at(0);
    for (const path of ["/", "/feed.xml", "/sitemap.xml", "/latest/", "/latest/2022/", "/api/v1/editions"]) {
      const answer = await ask(path, null);
      expect([path, answer.status, (await answer.text()).includes(ids.coming)]).toEqual([path, 200, true]);
    }
    for (const path of [
      `/editions/${ids.coming}/site/index.html`,
      `/editions/${ids.coming}/cells.csv`,
      `/editions/${ids.coming}/manifest.json`,
      `/api/v1/editions/${ids.coming}`,
      `/api/v1/editions/${ids.coming}/manifest`,
      `/api/v1/figures?edition=${ids.coming}`,
      "/api/v1/figures?year=2022&asOf=2026-11-03T08:00:00Z",
    ]) {
      const [whatever, early] = [await ask(path, null), await ask(path, "zoe")];
      expect([path, whatever.status, early.headers.get("census-embargo")]).toEqual([path, 200, null]);
      expect(await whatever.text()).toBe(await early.text());
    }
    expect((await ask("/editions/latest", null)).headers.get("location")).toContain(ids.coming);
    expect((await ask("/latest/2022/", "bruno")).status).toBe(200);
  });

  test("what others reported for it, its life and its people stay where they were", async () => {
    at(0);
    for (const path of [`/api/v1/editions/${ids.coming}/life`, `/api/v1/editions/${ids.coming}/blocks`]) {
      expect([path, (await ask(path, null)).status, (await ask(path, "anna")).status]).toEqual([path, 401, 404]);
    }
    expect((await ask(`/api/v1/editions/${ids.coming}/sheets/it-confcooperative`, "anna")).status).toBe(404);
  });
});

test("once it is withdrawn, every door tells its tombstone, also of the moment at which it was the latest word", async () => {
  at(1000);
  const because = "the figures of one country are of another year";
  await ingest.commit((tx) => withdrawEdition(tx, { edition: ids.coming, because, actor: "paul", at: now() }));
  for (const [path, as] of [
    [`/editions/${ids.coming}/cells.csv`, null],
    [`/preview/${ids.coming}/cells.csv`, "zoe"],
    [`/api/v1/editions/${ids.coming}`, null],
    [`/api/v1/figures?edition=${ids.coming}`, null],
    ["/api/v1/figures?year=2022&asOf=2026-11-03T08:00:00Z", null],
    [`/api/v1/editions/${ids.coming}/lineage?${figure}`, "anna"],
    [`/api/v1/editions/${ids.coming}/lineage?${figure}&withdrawn=true`, "anna"],
    [`/api/v1/editions/${ids.coming}/lineage?${figure}`, "olga"],
  ] as const) {
    const answer = await ask(path, as);
    expect([path, answer.status, (await answer.text()).includes(because)]).toEqual([path, 410, true]);
  }
  const asked = await ask(`/api/v1/editions/${ids.coming}/lineage?${figure}&withdrawn=true`, "olga");
  expect([200, 404, 409]).toContain(asked.status);
});
