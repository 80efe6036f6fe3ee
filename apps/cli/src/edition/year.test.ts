import { execFile } from "node:child_process";
import { chmod, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Decimal, decimal, subtract, sum, zero } from "@coop-census/census";
import { readCsv } from "@coop-census/reporting";
import { beforeAll, expect, test } from "vitest";
import { useCensus } from "../fixture/use-census.ts";

const installation = useCensus();
let home: string;
/** A moment after the release of the first edition of 2022 and before that of the second. */
let betweenThem: string;

const as = (actor: string, ...words: readonly string[]) =>
  installation.censusWith({ CENSUS_HOME: home, CENSUS_ACTOR: actor }, ...words);
const census = (...words: readonly string[]) => as("local", ...words);
const path = (name: string): string => join(installation.folder, name);

const doneAs = async (actor: string, ...words: readonly string[]): Promise<string> => {
  const { exit, out, err } = await as(actor, ...words);
  expect([words.join(" "), exit, exit === 0 ? "" : `${out}${err}`]).toEqual([words.join(" "), 0, ""]);
  return out;
};
const done = (...words: readonly string[]): Promise<string> => doneAs("local", ...words);

const edition = (...words: readonly string[]): Promise<string> => done("edition", ...words);

/** A return of worker cooperatives, as JSON; its values are public where an address is given. */
const send = async (organisation: string, year: number, values: object, more: object = {}, words: string[] = []) => {
  const file = path(`${organisation}-${year}-${Object.values(values).join("-")}.json`);
  const said = { format: "coop-census-return", version: 1, organisation, year, referenceDate: `${year}-12-31` };
  await writeFile(file, JSON.stringify({ ...said, ...more, rows: [{ type: "WORKER", values }] }));
  const out = await done("submit", file, "--org", organisation, "--year", `${year}`, "--wait", ...words);
  return /^(\S+) is /m.exec(out)?.[1] ?? "";
};
const published = { publicAddress: "https://example.org/figures" };

const build = async (year: number, status: string) => {
  const out = await edition("build", "--year", `${year}`, "--status", status, "--json");
  const of = (name: string): string => new RegExp(`"${name}": "([^"]+)"`).exec(out)?.[1] ?? "";
  return { id: of("id"), manifest: of("manifestSha256"), state: of("state") };
};

const clearAll = async (id: string): Promise<void> => {
  const { out } = await census("edition", "blocks", id, "--json");
  for (const rule of new Set(out.match(/V\d\d(?=",)/g) ?? [])) {
    await edition("clear", id, "--rule", rule, "--all", "--because", "looked at");
  }
};

const release = async ({ id, manifest }: { readonly id: string; readonly manifest: string }): Promise<void> => {
  await clearAll(id);
  await edition("review", id);
  await doneAs("anna", "edition", "approve", id, "--manifest", manifest);
  const twice = await as("anna", "edition", "approve", id, "--manifest", manifest);
  expect([twice.exit, twice.err]).toEqual([1, expect.stringContaining("counts once")]);
  expect((await as("bruno", "edition", "release", id, "--at", "now")).exit).toBe(1);
  await doneAs("bruno", "edition", "approve", id, "--manifest", manifest);
  await doneAs("bruno", "edition", "release", id, "--at", "now");
};

const known: Record<"final" | "first" | "second", { readonly id: string; readonly manifest: string }> = {
  final: { id: "", manifest: "" },
  first: { id: "", manifest: "" },
  second: { id: "", manifest: "" },
};

/** Two years, with what people decide on the way: some of it taken back, and some of it deleted. */
const spendTheYear = async (): Promise<void> => {
  await chmod(installation.folder, 0o755);
  home = path("home");
  await done("network", "import", "samples/network.csv");
  await done("overlaps", "import", "samples/overlaps.csv");
  await done("rates", "import", "samples/exchange_rates.csv");
  for (const year of ["2021", "2022"]) await done("round", "open", year, "--accepted-until", "2199-12-31");
  for (const id of ["anna", "bruno"]) await done("actor", "add", id, "--name", id, "--role", "publisher");
  await done("key", "create", "--label", "publisher");
  for (const [year, more] of [
    [2021, 0],
    [2022, 20],
  ] as const) {
    await send("us-usfwc", year, { ENT_TOTAL: 600 + more, WRK_TOTAL: 4700 + more }, published);
    await send("pr-ligacoop", year, { ENT_TOTAL: 80, WRK_TOTAL: 900 }, published);
    await send("pl-nauwc", year, { ENT_TOTAL: 40, WRK_TOTAL: 900 + more }, published);
  }
  known.final = await build(2021, "final");
  await release(known.final);
  const decided = ["us-usfwc", "pr-ligacoop", "--year", "2022", "--indicator", "ENT_TOTAL", "--release"];
  await done("overlaps", "decide", ...decided, "--because", "measured again");
  await writeFile(path("signed.pdf"), "signed");
  await done("consent", "add", "pl-nauwc", "--year", "2022", "--file", path("signed.pdf"));
  await done("consent", "withdraw", "1", "--because", "signed by the wrong person");
  const figure = ["--year", "2022", "--indicator", "ENT_TOTAL", "--type", "WORKER", "--value", "1"];
  await done("estimate", "add", "bo-coboce", ...figure, "--because", "by its statutes");
  await done("estimate", "withdraw", "1");
  const mistaken = await send("it-agci-pl", 2022, { ENT_TOTAL: 1, WRK_TOTAL: 2 });
  await done("submission", mistaken, "withdraw", "--because", "another year's");
  await done("submission", mistaken, "delete", "--because", "it names persons", "--yes");
  known.first = await build(2022, "provisional");
  await release(known.first);
  betweenThem = new Date(installation.system.clock.now()).toISOString();
  const because = (code: string, text: string) => ["--reason", code, "--because", text];
  await send("cz-scmvd", 2022, { ENT_TOTAL: 2, WRK_TOTAL: 60 }, {}, because("LATE", "came late"));
  await send("us-usfwc", 2022, { ENT_TOTAL: 620, WRK_TOTAL: 4790 }, published, because("ERR", "70 were left out"));
  known.second = await build(2022, "provisional");
};

beforeAll(spendTheYear, 300_000);

type Cells = ReadonlyMap<string, Decimal>;

/** Value by coordinates, from the published table alone. */
const cellsOf = async (folder: string): Promise<Cells> => {
  const [header = [], ...rows] = readCsv(await readFile(join(folder, "cells.csv"), "utf8"));
  const at = (name: string): number => header.indexOf(name);
  const names = ["series", "geo", "type", "activity", "indicator", "detail", "unit"].map(at);
  return new Map(rows.map((row) => [names.map((index) => row[index]).join(" "), decimal(row[at("value")] ?? "")]));
};

test("a late value that the two editions would tell by subtraction stops the release of the second", async () => {
  const { out } = await census("edition", "blocks", known.second.id);
  expect(out).toContain("tells what cz-scmvd gave in one of the two alone");
  expect(out).toContain("WRK_TOTAL (PER) of WORKER in EUR, series main");
  expect((await census("edition", "blocks", known.first.id)).out).not.toContain("in one of the two alone");
});

test("the second edition is released by two people over one hash, and states that it follows the first", async () => {
  const wrong = await as("anna", "edition", "approve", known.second.id, "--manifest", known.first.manifest);
  expect(wrong.exit).toBe(1);
  await release(known.second);
  await doneAs("anna", "edition", "notice", known.second.id, "--replaces", known.first.id, "--text", "Late data.");
  for (const { id } of Object.values(known)) await edition("export", id, path(id));
  const manifest: unknown = JSON.parse(await readFile(join(path(known.second.id), "manifest.json"), "utf8"));
  expect(manifest).toMatchObject({ previous: { edition: known.first.id, manifestSha256: known.first.manifest } });
  expect((await build(2022, "provisional")).id).toBe(known.second.id);
});

test("the parts of every difference add up to what the tables of the two editions differ by", async () => {
  const [before, after] = [await cellsOf(path(known.first.id)), await cellsOf(path(known.second.id))];
  const csv = await edition("diff", known.first.id, known.second.id, "--format", "csv");
  const [header = [], ...rows] = readCsv(csv);
  const causes = ["method", "perimeter", "late-data", "error", "overlap", "currency"];
  const told = rows
    .map((row) => new Map(header.map((name, index) => [name, row[index] ?? ""])))
    .filter((row) => row.get("view") === "");
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (name) => before.get(name) !== after.get(name),
  );
  const nameOf = (row: ReadonlyMap<string, string>): string =>
    ["series", "geo", "type", "activity", "indicator", "detail", "unit"].map((name) => row.get(name)).join(" ");
  const differing = new Map(told.map((row) => [nameOf(row), row]));
  expect(changed.length).toBeGreaterThan(20);
  // What is protected in one of the two is told of by name alone.
  const open = changed.filter((name) => differing.get(name)?.get("conf") !== "C");
  for (const name of changed.filter((one) => !open.includes(one))) {
    const row = differing.get(name);
    expect([name, ...["before", "after", "difference", ...causes].map((column) => row?.get(column))]).toEqual([
      name,
      ...Array.from({ length: 3 + causes.length }, () => ""),
    ]);
  }
  for (const name of open) {
    const row = differing.get(name);
    const difference = subtract(after.get(name) ?? zero, before.get(name) ?? zero);
    expect([name, row?.get("difference")]).toEqual([name, difference]);
    const parts = causes.map((cause) => row?.get(cause) ?? "").filter((text) => text !== "");
    if (parts.length > 0) expect([name, sum(parts.map((text) => decimal(text)))]).toEqual([name, difference]);
  }
  expect(open.length).toBeGreaterThan(5);
  const corrected = differing.get("main US WORKER _T WRK_TOTAL _T PER");
  expect([corrected?.get("difference"), corrected?.get("error")]).toEqual(["70", "70"]);
  expect(differing.get("main WORLD ALL_COOP _T WRK_TOTAL _T PER")?.get("conf")).toBe("C");
});

const sound = async (folder: string, command: string, ...words: readonly string[]): Promise<boolean> =>
  promisify(execFile)(command, words, { cwd: folder }).then(
    () => true,
    () => false,
  );
const openssl = ["pkeyutl", "-verify", "-pubin", "-inkey", "publisher.pem", "-rawin", "-in", "manifest.json"];

test("census, sha256sum and openssl find the folder sound, and each finds one changed byte", async () => {
  const folder = path(known.second.id);
  const flip = async (name: string): Promise<Buffer> => {
    const bytes = await readFile(join(folder, name));
    const changed = Buffer.from(bytes);
    const middle = Math.floor(bytes.length / 2);
    changed[middle] = (changed[middle] ?? 0) ^ 1;
    await writeFile(join(folder, name), changed);
    return bytes;
  };
  const judge = async () => [
    (await census("edition", "verify", folder)).exit,
    await sound(folder, "sha256sum", "-c", "--strict", "SHA256SUMS"),
    await sound(folder, "openssl", ...openssl, "-sigfile", "manifest.json.sig"),
  ];
  expect(await judge()).toEqual([0, true, true]);
  const cells = await flip("cells.csv");
  expect(await judge()).toEqual([1, false, true]);
  await writeFile(join(folder, "cells.csv"), cells);
  const manifest = await flip("manifest.json");
  expect(await judge()).toEqual([1, false, false]);
  await writeFile(join(folder, "manifest.json"), manifest);
  expect(await judge()).toEqual([0, true, true]);
});

test("a released edition cannot be changed, by words or in the database", async () => {
  const { id } = known.first;
  expect((await census("edition", "abandon", id, "--because", "no")).exit).toBe(1);
  expect((await as("anna", "edition", "take-back", id, "--because", "no")).exit).toBe(1);
  expect((await census("edition", "call-off", id, "--because", "no")).exit).toBe(1);
  const { db } = installation.system;
  const other = { manifestSha256: "0".repeat(64) };
  await expect(db.updateTable("edition").set(other).where("id", "=", id).execute()).rejects.toThrow(
    /a correction is a new edition/,
  );
  await expect(db.deleteFrom("edition").where("id", "=", id).execute()).rejects.toThrow();
});

test("figures are read of an edition, and as they were public at a moment", async () => {
  const read = async (...words: readonly string[]): Promise<string> =>
    done(
      "figures",
      "--year",
      "2022",
      "--geo",
      "WORLD",
      "--type",
      "ALL_COOP",
      "--indicator",
      "WRK_TOTAL",
      ...words,
      "--format",
      "csv",
    );
  const [first, second] = [await read("--edition", known.first.id), await read("--edition", known.second.id)];
  expect([first.includes("6540"), second.includes("6670")]).toEqual([true, true]);
  const between = await read("--as-of", betweenThem);
  const now = await read("--as-of", new Date(installation.system.clock.now()).toISOString());
  expect([between, now]).toEqual([first, second]);
  const early = await census("figures", "--year", "2022", "--as-of", "2020-01-01T00:00Z");
  expect(early.exit).toBe(1);
});

test("a series is read as it was public at a moment, from the edition of the latest year that was public then", async () => {
  const read = async (...words: readonly string[]) => {
    const figure = ["--geo", "WORLD", "--type", "ALL_COOP", "--indicator", "WRK_TOTAL"];
    const { exit, out } = await census("series", ...figure, "--as-of", ...words, "--format", "csv");
    return [
      exit,
      ...out
        .trim()
        .split("\n")
        .slice(1)
        .map((line) => line.split(",").slice(0, 2).join(" ")),
    ];
  };
  const now = new Date(installation.system.clock.now()).toISOString();
  expect(await read(betweenThem)).toEqual([0, "2021 6500", "2022 6540"]);
  // The figure of 2022 is protected in the second edition, whose series therefore leave it out.
  expect(await read(now)).toEqual([0, "2021 6500"]);
  expect(await read(now, "--to", "2021")).toEqual([0, "2021 6500"]);
  expect((await read("2020-01-01T00:00Z"))[0]).toBe(1);
  expect((await read("2999-01-01T00:00Z"))[0]).toBe(2);
});

test("the second edition is made anew in an empty place from its pack: the same manifest", async () => {
  await edition("pack", known.second.id, path("pack"));
  const nowhere = { DATABASE_URL: "postgres://127.0.0.1:1/none", CENSUS_HOME: path("empty") };
  const { exit, out } = await installation.censusWith(nowhere, "edition", "rebuild", path("pack"));
  expect([exit, out]).toEqual([0, expect.stringContaining(`manifest ${known.second.manifest}`)]);
}, 120_000);

test("a withdrawn edition leaves its tombstone, and the next one still names it", async () => {
  await edition("withdraw", known.first.id, "--because", "a wrong unit", "--yes");
  expect(await edition("show", known.first.id)).toMatch(/withdrawn on .*: a wrong unit/);
  const read = await census("figures", "--year", "2022", "--edition", known.second.id);
  expect(read.exit).toBe(0);
});
