import { readFileSync } from "node:fs";
import { type Decimal, isMoney, multiply } from "@coop-census/census";
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { parseProfiles } from "../profile/parse-profiles.ts";
import { confirmProposal } from "../propose/confirm-proposal.ts";
import { proposeReading } from "../propose/propose-reading.ts";
import { readReturn } from "../return/read-return.ts";
import { multiplierOfHeader } from "../unit/multiplier-of-unit.ts";
import { classifyFacts, type FactClasses } from "./classify-facts.ts";
import { factLine, lineOfValue } from "./fact-lines.ts";
import { type SampleGrid, sampleGrid } from "./sample-grid.ts";
import { varySample } from "./vary-sample.ts";

const repository = new URL("../../../../", import.meta.url);
const sampleBytes = (name: string): Buffer => readFileSync(new URL(`samples/${name}`, repository));
const sampleRecords = (name: string): readonly Record<string, string>[] =>
  Papa.parse<Record<string, string>>(sampleBytes(name).toString("utf8"), { header: true, skipEmptyLines: true }).data;

const manifest = sampleRecords("manifest.csv");
const facts = Map.groupBy(sampleRecords("facts.csv"), (fact) => fact["file"] ?? "");
const countryOf = (organisation: string): string => organisation.slice(0, 2).toUpperCase();

const linesOf = (file: string): readonly string[] => (facts.get(file) ?? []).map(factLine);

const propose = (line: Record<string, string>, bytes: Buffer, fileName: string) =>
  proposeReading({
    bytes,
    fileName,
    year: Number(line["year"]),
    organisation: line["reporter"] ?? "",
    country: countryOf(line["reporter"] ?? ""),
    profiles: [],
  });

const sum = (all: readonly FactClasses[]) => ({
  right: all.reduce((total, { right }) => total + right, 0),
  askedRight: all.reduce((total, { askedRight }) => total + askedRight, 0),
  asked: all.reduce((total, { asked }) => total + asked, 0),
  refused: all.reduce((total, { refused }) => total + refused, 0),
  wrong: all.reduce((total, { wrong }) => total + wrong.length, 0),
});

const defective = sampleRecords("defective/manifest.csv");

/** What a defective file says by its own header map, right or wrong: nobody else has its facts. */
const saidBy = async (line: Record<string, string>): Promise<readonly string[]> => {
  const file = (name: string) => ({ name, bytes: sampleBytes(`defective/${name}`) });
  const parsed = parseProfiles({ manifest: file("manifest.csv"), headerMap: file("header_map.csv") });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.mistakes));
  const read = await readReturn({
    bytes: sampleBytes(line["file"] ?? ""),
    fileName: line["file"] ?? "",
    year: Number(line["year"]),
    profiles: parsed.profiles.filter(({ organisation }) => organisation === line["reporter"]),
  });
  if (read.kind !== "read") throw new Error(read.kind);
  const { return: ret } = read;
  return ret.records.flatMap((record) =>
    record.values.flatMap((cell) =>
      cell.content.kind === "number" ? lineOfValue(ret, record, cell, cell.content.value) : [],
    ),
  );
};

const classesOf = async (line: Record<string, string>, expected: readonly string[]): Promise<FactClasses> => {
  const file = line["file"] ?? "";
  return classifyFacts(await propose(line, sampleBytes(file), file), expected);
};

/** Reasons of one kind in one, where there are many. */
const condensed = (reasons: readonly string[]): string =>
  [...Map.groupBy(reasons, (reason) => reason.split(" ")[0] ?? "")]
    .flatMap(([code, all]) => (all.length > 3 ? [`${code} (${all.length})`] : all))
    .join("; ");

const rowOf = (file: string, { right, askedRight, asked, refused, wrong, reasons }: FactClasses): string =>
  `| ${file.replace("submissions/", "")} | ${right} | ${askedRight} | ${asked} | ${refused} | ${wrong.length} | ${condensed(reasons)} |`;

describe("the files of the samples without their profiles", () => {
  test("have no fact wrong: each is right, or asked about", async () => {
    const all: FactClasses[] = [];
    for (const line of manifest) {
      const file = line["file"] ?? "";
      const classes = await classesOf(line, linesOf(file));
      expect([file, ...classes.wrong]).toEqual([file]);
      all.push(classes);
    }
    expect(sum(all)).toEqual({ right: 96, askedRight: 77, asked: 0, refused: 0, wrong: 0 });
  });

  test("are proved nothing that their own header maps do not say, the defective ones too", async () => {
    const all: FactClasses[] = [];
    for (const line of defective) {
      const classes = await classesOf(line, await saidBy(line));
      expect([line["file"], ...classes.wrong]).toEqual([line["file"]]);
      all.push(classes);
    }
    expect(sum(all)).toEqual({ right: 18, askedRight: 19, asked: 48, refused: 0, wrong: 0 });
  });

  test("once confirmed are read as they were shown, and without a question", async () => {
    for (const line of [...manifest, ...defective]) {
      const file = line["file"] ?? "";
      const read = await propose(line, sampleBytes(file), file);
      if (read.kind !== "proposed") throw new Error(file);
      const corrections = read.proposal.choices.flatMap(({ about, subject, value, alternatives }) =>
        value === null ? { about, subject, value: alternatives[0] ?? "" } : [],
      );
      const confirmed = confirmProposal(read.proposal, corrections);
      if (!confirmed.ok) throw new Error(JSON.stringify([file, confirmed.mistakes]));
      const again = await readReturn({
        bytes: sampleBytes(file),
        fileName: file,
        year: Number(line["year"]),
        profiles: [confirmed.profile],
        organisation: line["reporter"] ?? "",
        country: countryOf(line["reporter"] ?? ""),
      });
      if (again.kind !== "read") throw new Error(`${file}: ${again.kind}`);
      if (corrections.length === 0) expect([file, again.return]).toEqual([file, read.return]);
      expect(again.return.records.length).toBe(read.return.records.length);
    }
  });

  test("stand in the manual as they are read", async () => {
    const rows: string[] = [];
    for (const line of manifest)
      rows.push(rowOf(line["file"] ?? "", await classesOf(line, linesOf(line["file"] ?? ""))));
    for (const line of defective) rows.push(rowOf(line["file"] ?? "", await classesOf(line, await saidBy(line))));
    const manual = readFileSync(new URL("docs/how-to/reading-without-a-profile.md", repository), "utf8");
    const written = manual.split("\n").filter((line) => /^\| (?:20\d\d|superseded|defective|[a-z]{2}-)/.test(line));
    expect(written).toEqual(rows);
  });
});

/** The facts of a total row that a variant adds. */
const totalLines = (grid: SampleGrid, line: Record<string, string>, sums: ReadonlyMap<string, Decimal>) => {
  const [like] = facts.get(grid.file) ?? [];
  return [...sums].map(([indicator, value]) => {
    const label = grid.columns.find(({ code }) => code === indicator)?.label ?? "";
    const multiplier = multiplierOfHeader(label, grid.language);
    const isOfMoney = isMoney(indicator);
    return factLine({
      ...like,
      type: "_T",
      indicator,
      value: isOfMoney && multiplier !== null ? multiply(value, multiplier) : value,
      unit: isOfMoney ? (line["currency"] ?? "") : "",
      flag: "",
    });
  });
};

// CENSUS_TEST_RUNS=5 reads a thousand.
const { numRuns = 100 } = fc.readConfigureGlobal();
const variants = 2 * numRuns;

test("variants of the submissions have no fact wrong", async () => {
  const grids = await Promise.all(
    manifest.map((line) => sampleGrid(line, sampleBytes(line["file"] ?? ""), sampleRecords("header_map.csv"))),
  );
  const all: FactClasses[] = [];
  for (let seed = 1; seed <= variants; seed++) {
    const at = seed % grids.length;
    const [grid, line] = [grids[at], manifest[at]];
    if (grid === undefined || line === undefined) continue;
    const variant = varySample(grid, seed);
    const expected = [...linesOf(grid.file), ...(variant.total === null ? [] : totalLines(grid, line, variant.total))];
    const classes = classifyFacts(await propose(line, variant.bytes, variant.fileName), expected);
    expect([seed, grid.file, variant.description, ...classes.wrong]).toEqual([seed, grid.file, variant.description]);
    all.push(classes);
  }
  const { right, askedRight, asked, refused } = sum(all);
  expect(right + askedRight).toBeGreaterThan(5 * (asked + refused));
  expect(right).toBeGreaterThan(variants);
});
