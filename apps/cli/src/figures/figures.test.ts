import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { jsonFigureSchema } from "@coop-census/contracts";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import expected from "../../../../samples/expected_rollup.json" with { type: "json" };
import { jsonOf } from "../fixture/said.ts";
import { startProgram } from "../fixture/start-program.ts";
import { repository, useCensus } from "../fixture/use-census.ts";

const installation = useCensus({ holds: "samples" });
const { census } = installation;

const cellsOf = async (...words: readonly string[]) => {
  const json = jsonOf(await census("figures", ...words, "--json"));
  if (typeof json !== "object" || json === null || !("cells" in json)) throw new Error(JSON.stringify(json));
  return z.array(jsonFigureSchema).parse(json.cells);
};

const variants = [
  { variant: "all_reported", words: [] },
  { variant: "dated_in_reference_year", words: ["--dated-in-year"] },
  { variant: "affiliated_scope_only", words: ["--scope", "AFF"] },
] as const;

describe.each(["2021", "2022"] as const)("the figures of %s", (year) => {
  test.each(variants)("$variant are those that an independent program computed", async ({ variant, words }) => {
    const cells = await cellsOf("--year", year, ...words);
    const told = expected.years[year].cells[variant].map(({ place, type, indicator, value }) => ({
      [`${place} ${type} ${indicator}`]: value,
    }));
    const said = new Map(
      cells
        .filter(({ activity }) => activity === "_T")
        .map(({ geo, type, indicator, gross }) => [`${geo} ${type} ${indicator}`, Number(gross)]),
    );
    expect(told.length).toBeGreaterThan(40);
    expect(told.map((cell) => Object.fromEntries(Object.keys(cell).map((key) => [key, said.get(key)])))).toEqual(told);
  });

  test("the summary says first who has answered, and shows no figure without its reporters", async () => {
    const { full_members_known: known, responding, responding_with_ENT_TOTAL: gave } = expected.years[year].response;
    const { exit, out } = await census("figures", "--year", year);
    expect(exit).toBe(0);
    const line = `${responding} of ${known} known members have answered; ${gave} gave an ENT_TOTAL.`;
    expect(out.startsWith(line)).toBe(true);
    expect(out).toMatch(/^World +[\d,]+ +\d+ of 39 /m);
    expect(out).not.toContain("NOT UP TO DATE");
    const coverage = await census("coverage", "--year", year);
    expect(coverage.out.startsWith(line)).toBe(true);
    for (const id of expected.years[year].response.not_responding) expect(coverage.out).toContain(id);
  });
});

test("one figure is asked for by place, type, activity and indicator, in capitals or not", async () => {
  const words = [
    "--year",
    "2022",
    "--geo",
    "world",
    "--type",
    "all_coop",
    "--activity",
    "_t",
    "--indicator",
    "wrk_total",
  ];
  const cells = await cellsOf(...words);
  expect(cells).toMatchObject([
    { geo: "WORLD", type: "ALL_COOP", activity: "_T", indicator: "WRK_TOTAL", gross: 878202 },
  ]);
  expect((await census("figures", ...words)).out).toMatch(/WORLD +ALL_COOP +WRK_TOTAL +880,000/);
});

test("CSV has a header and one line a cell, as many as JSON has", async () => {
  const { out } = await census("figures", "--year", "2021", "--geo", "IT", "--format", "csv");
  const { data } = Papa.parse<Record<string, string>>(out.trimEnd(), { header: true });
  const cells = await cellsOf("--year", "2021", "--geo", "IT");
  expect(data.map((row) => [row["type"], row["indicator"], row["gross"]])).toEqual(
    cells.map(({ type, indicator, gross }) => [type, indicator, String(gross)]),
  );
  const json = await census("figures", "--year", "2021", "--geo", "IT", "--format", "json");
  expect(jsonOf(json)).toEqual(jsonOf(await census("figures", "--year", "2021", "--geo", "IT", "--json")));
});

test("a body's own series counts its own affiliates", async () => {
  const main = await cellsOf("--year", "2021", "--geo", "EUR", "--type", "ALL_COOP", "--indicator", "ENT_TOTAL");
  const cecop = await cellsOf("--year", "2021", "--body", "cecop", "--type", "ALL_COOP", "--indicator", "ENT_TOTAL");
  expect(main[0]?.series).toBe("main");
  expect(new Set(cecop.map(({ series }) => series))).toEqual(new Set(["cecop"]));
  expect(cecop.map(({ geo }) => geo)).not.toContain("AME");
  const { exit, out } = await census("coverage", "--year", "2021", "--body", "cecop");
  expect(exit).toBe(0);
  expect(out).toContain("8 of 21 known members have answered");
});

test.each([
  [["figures", "--year", "2021", "--geo", "ITALY"], "is no place"],
  [["figures", "--year", "2021", "--type", "BIG"], "is no type"],
  [["figures", "--year", "2021", "--activity", "ZZZ"], "is no activity"],
  [["figures", "--year", "2021", "--indicator", "COWS"], "is no indicator"],
  [["figures", "--year", "2021", "--body", "nobody"], "is no body"],
  [["figures", "--year", "2021", "--scope", "ALL"], "is no scope"],
  [["figures", "--year", "2021", "--scope", "AFF", "--dated-in-year"], "two variants"],
  [["figures", "--year", "2021", "--format", "xml"], "is no format"],
  [["figures", "--year", "soon"], "is no year"],
  [["coverage", "--year", "2021", "--body", "nobody"], "is no body"],
  [["edition", "build", "--year", "2021", "--status", "best"], "is no status"],
])("what nothing can have is wrong usage rather than an empty answer: %j", async (words, said) => {
  const { exit, out, err } = await census(...words);
  expect([exit, out]).toEqual([2, ""]);
  expect(err).toContain(said);
  expect(err).toContain("→");
});

test("a figure that nobody reported is said to be none, not zero", async () => {
  const { exit, out } = await census("figures", "--year", "2021", "--geo", "CA", "--indicator", "ENT_TOTAL");
  expect(exit).toBe(0);
  expect(out).toContain("that is not the same as zero");
});

describe("editions", () => {
  let id = "";
  let path = "";
  let sha256 = "";

  test("a year is frozen into a draft, and the same year again is the same edition", async () => {
    const before = await census("edition", "list");
    expect(before.out).toContain("→ census edition build");
    const built = await census("edition", "build", "--year", "2022", "--status", "provisional");
    expect(built.exit).toBe(0);
    [, id = "", sha256 = "", path = ""] =
      /^(\S+) is frozen as a draft\.\nmanifest ([0-9a-f]{64})\nlies at {2}(\S+)/.exec(built.out) ?? [];
    expect(id).toBe("2022-p1");
    const again = await census("edition", "build", "--year", "2022", "--status", "provisional", "--json");
    expect(jsonOf(again)).toMatchObject({ id, manifestSha256: sha256, path });
    expect((await census("edition", "list", "--year", "2022")).out).toContain(sha256.slice(0, 12));
    const shown = await census("edition", "show", id);
    expect(shown.out).toContain("Made of 17 accepted returns");
  });

  test("its figures are those of the year", async () => {
    const words = ["--year", "2022", "--geo", "WORLD"];
    const withoutFlag = async (...more: readonly string[]) =>
      (await cellsOf(...words, ...more)).map(({ type, indicator, value }) => [type, indicator, value]);
    expect(await withoutFlag("--edition", id)).toEqual(await withoutFlag());
    expect((await census("figures", "--year", "2021", "--edition", id)).err).toContain("→ Use --year 2022.");
    expect((await census("figures", "--year", "2022", "--edition", id, "--dated-in-year")).exit).toBe(2);
    expect((await census("figures", "--year", "2022", "--edition", "2022-p9")).exit).toBe(1);
  });

  test("it is proved by its id, and as a copy of its folder without any database", async () => {
    const known = await census("edition", "verify", id);
    expect([known.exit, known.err]).toEqual([0, ""]);
    expect(known.out).toContain("It is the edition that was recorded.");
    const copy = join(installation.folder, "copy");
    await cp(path, copy, { recursive: true });
    const nowhere = { DATABASE_URL: "postgres://nobody@127.0.0.1:1/none", SHELF_URL: "file:///none" };
    const offline = await startProgram(["edition", "verify", copy], nowhere).ended;
    expect([offline.exit, offline.err]).toEqual([0, ""]);
    expect(offline.out).toContain(sha256);
  });

  test.each(["cells.csv", "cells.json", "manifest.json", "README.md"])(
    "one byte changed in %s is found, and the file is named",
    async (name) => {
      const copy = join(installation.folder, `changed-${name}`);
      await cp(path, copy, { recursive: true });
      const bytes = await readFile(join(copy, name));
      const place = Math.floor(bytes.length / 2);
      bytes[place] = (bytes[place] ?? 0) ^ 1;
      await writeFile(join(copy, name), bytes);
      const { exit, out } = await census("edition", "verify", copy);
      expect(exit).toBe(1);
      expect(out).toContain("NOT as it was frozen");
      expect(out).toMatch(new RegExp(`^ {2}${name.replace(".", "\\.")} was changed`, "m"));
      expect(out).toContain("→");
    },
  );

  test("a draft is given up with a reason, and its number is not used again", async () => {
    expect((await census("edition", "abandon", id)).exit).toBe(2);
    expect((await census("edition", "abandon", id, "--because", "a return was missing")).exit).toBe(0);
    expect((await census("edition", "list")).out).toMatch(/2022-p1 .*abandoned/);
    const next = jsonOf(await census("edition", "build", "--year", "2022", "--status", "provisional", "--json"));
    expect(next).toMatchObject({ id: "2022-p2" });
    expect((await census("edition", "abandon", "2022-p9", "--because", "x")).exit).toBe(1);
    expect((await census("edition", "show", "2022-p9")).err).toContain("→ See census edition list.");
    expect((await census("edition", "verify", "./no-such-folder")).exit).toBe(2);
  });
});

test("a roster that is undone takes its figures with it, and they come back with the next", async () => {
  const all = ["--year", "2021", "--geo", "WORLD", "--type", "ALL_COOP", "--indicator", "ENT_TOTAL"];
  const changed = (await readFile(join(repository, "samples/network.csv"), "utf8")).replaceAll(
    /^MEMBER,fr-cgscop,[^\n]*\n/gm,
    "",
  );
  expect(changed).not.toContain("fr-cgscop,Conf");
  const file = join(installation.folder, "without-france.csv");
  await writeFile(file, changed);
  const imported = await census("network", "import", file, "--json");
  expect(imported).toMatchObject({ exit: 0, err: "", out: expect.stringContaining("network") as unknown });
  await installation.figuresOf(2021);
  expect((await cellsOf(...all))[0]?.gross).toBe(39916 - 3801);
  const [, id = ""] = /"import": (\d+)/.exec(imported.out) ?? [];
  await census("network", "undo", id);
  await installation.figuresOf(2021);
  expect((await cellsOf(...all))[0]?.gross).toBe(39916);
});

test("one figure is explained: contributors, dates, overlaps, bounds and the growth of the matched reporters", async () => {
  const one = [
    "--geo",
    "WORLD",
    "--type",
    "ALL_COOP",
    "--indicator",
    "ENT_TOTAL",
    "--activity",
    "_T",
    "--detail",
    "_T",
  ];
  const { exit, out } = await census("figures", "--year", "2022", ...one, "--explain");
  expect(exit).toBe(0);
  expect(out).toContain("ENT_TOTAL of all cooperatives, WORLD, 2022: 40,000");
  expect(out).toContain("Reported 40,432 ENT, exactly.");
  expect(out).toContain("Growth: -0.5% from 2021 to 2022, of the 1 of 13 reporters with a fresh value in both years.");
  expect(out).toMatch(/^fr-cgscop +FULL +3,801 +NA_TYPE +2021-12-31 \(stand-in\) +DE$/m);
  expect(out).toMatch(/^Growth: .*\n {2}not in this growth, /m);
  const several = await census("figures", "--year", "2022", "--geo", "WORLD", "--explain");
  expect([several.exit, several.err]).toEqual([2, expect.stringContaining("one can be explained at a time")]);
  expect(await cellsOf("--year", "2022", ...one)).toMatchObject([
    { growth: { percent: "-0.5" }, printed: { value: 40000 } },
  ]);
  const workers = await census(
    "figures",
    "--year",
    "2021",
    "--geo",
    "AME",
    "--type",
    "ALL_COOP",
    "--indicator",
    "WRK_TOTAL",
  );
  expect(workers.out).toContain("Argentina (ar-cnct), Brazil (br-ocb) gave enterprises without workers.");
});

test("a figure is shown through the years, as it was and of the same reporters", async () => {
  const words = ["series", "--geo", "WORLD", "--type", "ALL_COOP", "--indicator", "ENT_TOTAL", "--from", "2021"];
  const { exit, out } = await census(...words, "--to", "2022", "--constant-perimeter");
  expect(exit).toBe(0);
  expect(out).toMatch(/^2021 +40,000 .*█/m);
  expect(out).toContain("joined: Czechia (cz-scmvd), United Kingdom (gb-cooperatives-uk)");
  expect(jsonOf(await census(...words, "--json"))).toMatchObject({
    points: [
      { year: 2021, value: 39916 },
      { year: 2022, value: 40432, constant: 39852 },
    ],
  });
  expect((await census(...words, "--to", "2020")).exit).toBe(2);
});
