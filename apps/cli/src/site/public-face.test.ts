import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sheetAnswerSchema } from "@coop-census/contracts";
import { beforeAll, expect, test } from "vitest";
import { jsonOf } from "../fixture/said.ts";
import { useCensus } from "../fixture/use-census.ts";

const installation = useCensus({ holds: "samples" });
const { census, censusWith } = installation;
const as = (actor: string, ...words: readonly string[]) => censusWith({ CENSUS_ACTOR: actor }, ...words);

let id = "";
let manifest = "";

const build = async (): Promise<void> => {
  const { exit, out, err } = await census("edition", "build", "--year", "2022", "--status", "provisional", "--json");
  expect([exit, err]).toEqual([0, expect.any(String)]);
  id = /"id": "(2022-p\d+)"/.exec(out)?.[1] ?? "";
  manifest = /"manifestSha256": "(\w{64})"/.exec(out)?.[1] ?? "";
};

const sheetOf = async (organisation: string, actor = "local") => {
  const said = await as(actor, "sheet", "show", id, "--org", organisation, "--json");
  expect([said.exit, said.err]).toEqual([0, ""]);
  return sheetAnswerSchema.parse(jsonOf(said));
};

beforeAll(async () => {
  const file = join(installation.folder, "return.json");
  const rows = [{ type: "WORKER", values: { ENT_TOTAL: 2, WRK_TOTAL: 9047 } }];
  const said = { format: "coop-census-return", version: 1, organisation: "pl-nauwc", year: 2022 };
  await writeFile(file, JSON.stringify({ ...said, referenceDate: "2022-12-31", rows }));
  await census("submit", file, "--org", "pl-nauwc", "--year", "2022", "--wait");
  await installation.figuresOf(2022);
  await build();
  for (const [actor, ...more] of [
    ["nauwc", "--role", "uploader", "--org", "pl-nauwc"],
    ["legacoop", "--role", "uploader", "--org", "it-legacoop-ps"],
    ["petra", "--role", "publisher"],
  ] as const) {
    await census("actor", "add", actor, "--name", actor, ...more);
  }
}, 240_000);

test("there is no sheet before the review, and every reporter is asked with it", async () => {
  expect((await census("sheet", "list", id)).out).toContain("Nobody was asked yet");
  expect((await census("sheet", "show", id, "--org", "pl-nauwc")).exit).not.toBe(0);
  await census("edition", "review", id);
  expect((await census("sheet", "list", id)).out).toMatch(/pl-nauwc +silent/);
  expect((await census("edition", "show", id)).out).toMatch(/sheets of \d+ reporters: \d+ silent/);
});

test("a reporter sees its own values with what is kept of them, and no value of another that is not published", async () => {
  const own = await sheetOf("pl-nauwc", "nauwc");
  expect(own.taken?.observations.map(({ indicator, value }) => [indicator, value])).toEqual([
    ["ENT_TOTAL", 2],
    ["WRK_TOTAL", 9047],
  ]);
  expect(own.counted).toContainEqual(
    expect.objectContaining({ series: "main", type: "WORKER", indicator: "WRK_TOTAL", value: 9047, printed: null }),
  );
  const words = await as("nauwc", "sheet", "show", id, "--org", "pl-nauwc");
  expect(words.out).toContain("protected");
  const cells = await census("figures", "--year", "2022", "--edition", id, "--geo", "PL", "--json");
  expect(cells.out).toContain("9047");
  const listed = (await census("sheet", "list", id, "--json")).out;
  const organisations = listed.match(/"organisation": "[\w-]+"/g) ?? [];
  const others = [...new Set(organisations.map((one) => one.slice(17, -1)))].filter((one) => one !== "pl-nauwc");
  expect(others.length).toBeGreaterThan(20);
  for (const other of others) expect(JSON.stringify(await sheetOf(other))).not.toContain("9047");
  const refused = await as("nauwc", "sheet", "show", id, "--org", "it-legacoop-ps");
  expect([refused.exit, refused.err]).toEqual([1, expect.stringContaining("its reporter and the secretariat alone")]);
});

test("what it adds is what the national figures are made of", async () => {
  const sheet = await sheetOf("us-usfwc");
  const line = sheet.counted.find(
    (one) => one.series === "main" && one.indicator === "WRK_TOTAL" && one.type === "WORKER" && one.activity === "_T",
  );
  expect(line?.printed).toMatchObject({ geo: "US" });
  const taken = sheet.taken?.observations.filter((one) => one.indicator === "WRK_TOTAL" && !one.isKeptOut) ?? [];
  expect(taken.map(({ value }) => value)).toContain(line?.value);
});

test("a dispute stops the approval until the secretariat has answered; a confirmation is kept with its comment", async () => {
  expect((await as("nauwc", "sheet", "confirm", id, "--org", "us-usfwc")).exit).toBe(1);
  expect((await as("nauwc", "sheet", "dispute", id, "--org", "pl-nauwc", "--because", "one is missing")).exit).toBe(0);
  const approve = () => census("edition", "approve", id, "--manifest", manifest);
  expect((await approve()).err).toContain(`census sheet answer ${id} --org pl-nauwc`);
  expect((await census("edition", "show", id)).out).toContain("disputed by pl-nauwc");
  expect((await as("nauwc", "sheet", "answer", id, "--org", "pl-nauwc", "--because", "no")).exit).toBe(1);
  expect((await census("sheet", "answer", id, "--org", "pl-nauwc", "--because", "from the next on")).exit).toBe(0);
  expect((await approve()).err).toBe("");
  const confirmed = await as("nauwc", "sheet", "confirm", id, "--org", "pl-nauwc", "--comment", "agreed");
  expect(confirmed.exit).toBe(0);
  expect((await census("sheet", "list", id)).out).toMatch(/pl-nauwc +confirmed.*nauwc +agreed/);
});

test("the public tree shows what is released, once and whole, and nothing before", async () => {
  const folder = join(installation.folder, "public");
  const publish = () => census("site", "publish", folder, "--url", "https://census.example.org", "--json");
  expect(jsonOf(await publish())).toMatchObject({ editions: [], written: [] });
  const before = await readFile(join(folder, "index.html"), "utf8");
  expect(JSON.stringify(await readdir(folder, { recursive: true }))).not.toContain("2022");

  for (const rule of ["V27", "V29", "V30", "V35"]) {
    await census("edition", "clear", id, "--rule", rule, "--all", "--because", "looked at");
  }
  expect((await as("petra", "edition", "approve", id, "--manifest", manifest)).err).toBe("");
  const soon = new Date(Date.now() + 3_600_000).toISOString().slice(0, 16);
  expect((await census("edition", "release", id, "--at", soon, "--zone", "UTC")).err).toBe("");
  expect(jsonOf(await publish())).toMatchObject({ editions: [], written: [], pages: [] });
  expect(await readFile(join(folder, "index.html"), "utf8")).toBe(before);
  await census("edition", "call-off", id, "--because", "now");
  expect((await census("edition", "release", id, "--at", "now")).err).toBe("");

  expect(jsonOf(await publish())).toMatchObject({ editions: [id], written: [id] });
  const verified = await census("edition", "verify", join(folder, "editions", id));
  expect([verified.exit, verified.err]).toEqual([0, ""]);
  for (const page of [
    "index.html",
    "index.pt.html",
    "feed.xml",
    "sitemap.xml",
    "latest/index.html",
    "latest/2022/index.html",
  ]) {
    expect(await readFile(join(folder, page), "utf8")).toContain(id);
  }
  expect(await readFile(join(folder, "sitemap.xml"), "utf8")).toContain(
    `https://census.example.org/editions/${id}/site/`,
  );
  const written = await stat(join(folder, "editions", id, "cells.csv"));
  const again = await publish();
  expect(jsonOf(again)).toMatchObject({ editions: [id], written: [], pages: [] });
  expect((await stat(join(folder, "editions", id, "cells.csv"))).ino).toBe(written.ino);

  await census("edition", "withdraw", id, "--because", "a wrong unit", "--yes");
  expect(jsonOf(await publish())).toMatchObject({ editions: [], withdrawn: [id] });
  expect(await readdir(join(folder, "editions", id), { recursive: true })).toEqual([
    "index.html",
    "site",
    "site/index.html",
  ]);
  expect(await readFile(join(folder, "editions", id, "site/index.html"), "utf8")).toContain("a wrong unit");
  expect(await readdir(join(folder, "latest"), { recursive: true })).not.toContain("index.html");
});

test("where a withdrawn edition is asked for, its tombstone is told, and its figures only to who asks for them in so many words", async () => {
  const figure = ["--geo", "US", "--type", "ALL_ENT", "--indicator", "WRK_TOTAL"];
  const asks = [
    ["figures", "--year", "2022", "--edition", id, ...figure],
    ["lineage", "--edition", id, ...figure],
    ["quality", "--edition", id],
    ["edition", "export", id, join(installation.folder, "exported")],
  ];
  for (const words of asks) {
    const refused = await census(...words);
    expect([words[0], refused.exit, refused.out]).toEqual([words[0], 1, ""]);
    expect(refused.err).toContain(`Edition ${id} was withdrawn on`);
    expect(refused.err).toContain("a wrong unit");
    expect(refused.err).toContain("No public edition replaces it.");
    const shown = await census(...words, "--withdrawn");
    expect([shown.exit, shown.err]).toEqual([0, expect.any(String)]);
    expect(shown.out).toMatch(new RegExp(`^WITHDRAWN: Edition ${id} was withdrawn on .*: a wrong unit\\.`));
  }
  const shown = (await census("edition", "show", id)).out;
  expect(shown).toMatch(/^WITHDRAWN: /);
  expect(shown).toContain(`--edition ${id} --withdrawn`);
});

test("a folder with files of others, or with an edition that is not public, is left as it is", async () => {
  const folder = join(installation.folder, "public");
  await writeFile(join(folder, "editions", "2030-p1"), "from elsewhere");
  expect((await census("site", "publish", folder)).err).toContain("2030-p1, which is not public here");
  expect((await census("site", "publish", installation.folder)).err).toContain("not written, and nothing was changed");
  expect((await census("site", "publish", folder, "--url", "ftp://x")).exit).toBe(2);
});
