import { readFileSync } from "node:fs";
import {
  type Cell,
  compareCells,
  type Finding,
  isMoney,
  responseOf,
  rollUpYear,
  type Variant,
  variants,
} from "@coop-census/census";
import { checkFile, threadReader } from "@coop-census/checking";
import { findingsOf, observationsOf, readCells, submissionById } from "@coop-census/store";
import { queueTargets } from "@coop-census/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importSamples } from "../fixture/import-samples.ts";
import { openCensus, type TestCensus } from "../fixture/open-census.ts";
import { readRecords, samplesFolder } from "../fixture/read-records.ts";
import { sampleFiles } from "../fixture/samples.ts";
import { readYearInputs } from "../roll-up/year-inputs.ts";

interface ExpectedYear {
  readonly response: {
    readonly full_members_known: number;
    readonly responding: number;
    readonly responding_with_ENT_TOTAL: number;
    readonly not_responding: readonly string[];
    readonly responding_but_not_confirmed_in_roster: readonly string[];
  };
  readonly cells: Record<
    Variant,
    readonly {
      readonly place: string;
      readonly type: string;
      readonly indicator: string;
      readonly value: number;
      readonly files: readonly string[];
    }[]
  >;
}

// JSON.parse answers any; the file's shape is what the tests assert cell by cell.
const expected = JSON.parse(readFileSync(new URL("expected_rollup.json", samplesFolder), "utf8")) as {
  readonly years: Record<string, ExpectedYear>;
};

const expectedYear = (year: number): ExpectedYear => {
  const found = expected.years[String(year)];
  if (found === undefined) throw new Error(`no expectation for ${year}`);
  return found;
};

const expectedCells = (year: number, variant: Variant): readonly string[] =>
  expectedYear(year)
    .cells[variant].map(({ place, type, indicator, value, files }) => {
      const ids = files.map((file) => file.replace(/^.*\//, "").replace(/_\d{4}\..*$/, ""));
      return [place, type, indicator, String(value), ids.sort().join(" ")].join("|");
    })
    .sort();

/** The shape in which the expectation states a cell, for its three indicators and reported types. */
const asExpected = (cells: readonly Cell[]): readonly string[] =>
  cells
    .filter(({ type, indicator }) => type !== "ALL_ENT" && ["ENT_TOTAL", "WRK_TOTAL", "WRK_MBR"].includes(indicator))
    .map(({ geo, type, indicator, gross, reporters }) =>
      [geo, type, indicator, gross, reporters.ids.join(" ")].join("|"),
    )
    .sort();

const place = (path: string, row: number, indicator: string | null, rule: string, severity: string) =>
  [path, row, indicator ?? "*", rule, severity].join(" ");

const files = sampleFiles("manifest.csv");
const defective = sampleFiles("defective/manifest.csv");
/** What the expectation states completely; other rules add warnings of their own. */
const statedRules = ["V05", "V07", "V14", "V15", "V20", "V26"];
const targets = await queueTargets();
const reader = threadReader({ megabytes: 512, seconds: 60 });
afterAll(() => reader.close());

describe.each(targets)("the census of public figures through the queues on $name", (target) => {
  let census: TestCensus;
  const ids = new Map<string, string>();
  const findings = new Map<string, readonly Finding[]>();

  beforeAll(async () => {
    census = await openCensus(target, { reader });
    await importSamples(census);
    for (const file of files) {
      ids.set(file.path, await census.receive(file, file.status === "superseded" ? undefined : "ERR"));
    }
    await census.quiet();
    for (const [path, id] of ids) findings.set(path, await findingsOf(census.db, id));
  });
  afterAll(() => census.close());

  const idOf = (path: string): string => ids.get(path) ?? "none";

  test("all 35 files are accepted, and the draft gives way to its report", async () => {
    const states = await Promise.all(
      files.map(async ({ path, status }) => [path, status, (await submissionById(census.db, idOf(path)))?.state]),
    );
    expect(states).toHaveLength(35);
    expect(states).toEqual(
      files.map(({ path, status }) => [path, status, status === "superseded" ? "superseded" : "accepted"]),
    );
  });

  test("every expected finding is at its place with its severity, and no other of these rules", () => {
    const wanted = readRecords("submissions/EXPECTED_FINDINGS.csv").map(({ fields }) =>
      [fields["file"], fields["row"], fields["indicator"], fields["rule"], fields["severity"]].join(" "),
    );
    const found = [...findings].flatMap(([path, ofFile]) =>
      ofFile
        .filter(({ rule }) => statedRules.includes(rule))
        .map(({ address, indicator, rule, severity }) => place(path, address.row, indicator, rule, severity)),
    );
    const isCurrent = (line: string): boolean => !line.startsWith("submissions/superseded/");
    expect(wanted).toHaveLength(81);
    expect(found.filter(isCurrent).sort()).toEqual(wanted.sort());
  });

  test("no accepted file has an ERROR or a HOLD", () => {
    const grave = [...findings.values()].flat().filter(({ severity }) => severity === "ERROR" || severity === "HOLD");
    expect(grave).toEqual([]);
  });

  test("all 173 facts are stored, each with value, unit, reference date and flags", async () => {
    const stored = await Promise.all(
      files.map(async ({ path }) =>
        (await observationsOf(census.db, idOf(path))).map(({ observation, status }) => {
          const { type, area, scope, perimeter, indicator, value, unit, reference, flags } = observation;
          const geo = area === "_T" ? "" : area;
          // The facts state a unit where it is not the indicator's own: a currency.
          const currency = isMoney(indicator) ? unit : "";
          return [path, type, geo, scope, perimeter, indicator, value, currency, reference?.text, flags, status].join(
            "|",
          );
        }),
      ),
    );
    const facts = readRecords("facts.csv").map(({ fields }) => {
      const flags = Array.from(fields["flag"] ?? "")
        .sort()
        .join("");
      const of = ["file", "type", "geo", "scope", "perim", "indicator", "value", "unit", "reference"];
      return [...of.map((name) => fields[name]), flags, "counts"].join("|");
    });
    expect(facts).toHaveLength(173);
    expect(stored.flat().sort()).toEqual(facts.sort());
  });

  describe.each([2021, 2022])("%i", (year) => {
    const inputsOf = async () => {
      const inputs = await readYearInputs(census.db, year);
      if (inputs === null) throw new Error("there is no roster");
      return inputs;
    };

    test("the stored cells are the expected ones, and those of a full rebuild", async () => {
      const stored = await readCells(census.db, { year });
      expect(asExpected(stored)).toEqual(expectedCells(year, "all_reported"));
      const rebuilt = rollUpYear({ ...(await inputsOf()), series: "main", variant: "all_reported" });
      expect(stored.toSorted(compareCells)).toEqual(rebuilt);
    });

    test("the stored series of each single body are those of a full rebuild", async () => {
      const inputs = await inputsOf();
      const bodies = inputs.series.filter((series) => series !== "main");
      expect(bodies).not.toEqual([]);
      for (const series of bodies) {
        const stored = (await readCells(census.db, { year, series })).toSorted(compareCells);
        expect([series, stored]).toEqual([series, rollUpYear({ ...inputs, series, variant: "all_reported" })]);
      }
    });

    test.each(variants)("the accepted returns give the expected cells: %s", async (variant) => {
      expect(asExpected(rollUpYear({ ...(await inputsOf()), series: "main", variant }))).toEqual(
        expectedCells(year, variant),
      );
    });

    test("the response is the expected one", async () => {
      const response = responseOf({ ...(await inputsOf()), geo: "WORLD", series: "main" });
      expect(response.answered).toHaveLength(year === 2021 ? 15 : 17);
      expect(response.known).toHaveLength(39);
      expect({
        full_members_known: response.known.length,
        responding: response.answered.length,
        responding_with_ENT_TOTAL: response.answeredEntTotal.length,
        not_responding: response.notResponding,
        responding_but_not_confirmed_in_roster: response.notAdded,
      }).toEqual(expectedYear(year).response);
    });
  });

  test("the defective files are caught as they should be, and nothing of them is stored", async () => {
    const stored = () =>
      Promise.all(
        (["submission", "attempt", "finding", "observation", "outbox"] as const).map(async (table) => {
          const { rows } = await census.db
            .selectFrom(table)
            .select(({ fn }) => fn.countAll<number>().as("rows"))
            .executeTakeFirstOrThrow();
          return [table, rows];
        }),
      );
    const before = await stored();
    const expectations = new Map(readRecords("defective/EXPECTED.csv").map(({ fields }) => [fields["file"], fields]));
    expect(expectations.size).toBe(8);
    for (const { bytes, name: fileName, organisation, year } of defective) {
      const { findings: found } = await checkFile(
        { db: census.db, reader },
        {
          bytes,
          fileName,
          organisation,
          year,
          receivedOn: "2026-11-02",
        },
      );
      const { rule, expected_severity: severity, location = "" } = expectations.get(fileName) ?? {};
      const row = /row (\d+)/.exec(location)?.[1];
      const column = /column (.+?) \(/.exec(location)?.[1] ?? "";
      const isThere = ({ address, raw }: Finding): boolean =>
        (row === undefined || Number(row) === address.row) &&
        (address.header ?? "").startsWith(column) &&
        location.includes(raw ?? "nothing");
      const grave = found.filter((one) => ["ERROR", "HOLD", severity].includes(one.severity));
      expect([fileName, grave.some(isThere)]).toEqual([fileName, true]);
      expect([fileName, ...new Set(grave.map((one) => `${one.rule} ${one.severity}`))]).toEqual([
        fileName,
        `${rule} ${severity}`,
      ]);
    }
    expect(await stored()).toEqual(before);
  });
});
