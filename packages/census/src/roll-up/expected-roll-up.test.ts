import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { membersCoverage } from "../coverage/members-coverage.ts";
import { responseOf } from "../coverage/response.ts";
import { decimal } from "../decimal/decimal.ts";
import type { Network } from "../network/network.ts";
import { parseNetwork } from "../network/parse-network.ts";
import { noDimensions, type Observation } from "../observation/observation.ts";
import { referenceDate } from "../observation/reference-date.ts";
import type { AcceptedReturn } from "./accepted-return.ts";
import type { Cell } from "./cell.ts";
import type { Overlap } from "./overlap.ts";
import { parseOverlaps } from "./parse-overlaps.ts";
import { rollUpYear } from "./roll-up-year.ts";
import { type Variant, variants } from "./variant.ts";

const samples = new URL("../../../../samples/", import.meta.url);
const textOf = (name: string): string => readFileSync(new URL(name, samples), "utf8");
const readTable = (name: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(textOf(name), { header: true, skipEmptyLines: true }).data;
const rowsOf = (name: string) => readTable(name).map((fields, index) => ({ line: index + 2, fields }));

const networkOf = (): Network => {
  const parsed = parseNetwork(rowsOf("network.csv"));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.mistakes));
  return parsed.value;
};

const overlapsOf = (network: Network): readonly Overlap[] => {
  const parsed = parseOverlaps(rowsOf("overlaps.csv"), network);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.mistakes));
  return parsed.value;
};

interface ExpectedCell {
  readonly place: string;
  readonly type: string;
  readonly indicator: string;
  readonly value: number;
  readonly files: readonly string[];
}

interface ExpectedYear {
  readonly response: {
    readonly full_members_known: number;
    readonly responding: number;
    readonly responding_with_ENT_TOTAL: number;
    readonly not_responding: readonly string[];
    readonly responding_but_not_confirmed_in_roster: readonly string[];
  };
  readonly cells: Record<Variant, readonly ExpectedCell[]>;
}

// JSON.parse answers any; the file's shape is what the test asserts cell by cell.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const expected = JSON.parse(textOf("expected_rollup.json")) as { readonly years: Record<string, ExpectedYear> };

interface Fact {
  readonly file: string;
  readonly reporter: string;
  readonly year: string;
  readonly status: string;
  readonly type: string;
  readonly geo: string;
  readonly scope: string;
  readonly perim: string;
  readonly indicator: string;
  readonly value: string;
  readonly unit: string;
  readonly reference: string;
  readonly flag: string;
}

const facts: readonly Fact[] = readTable("facts.csv").map((row) => {
  const field = (name: string): string => row[name] ?? "";
  return {
    file: field("file"),
    reporter: field("reporter"),
    year: field("year"),
    status: field("status"),
    type: field("type"),
    geo: field("geo"),
    scope: field("scope"),
    perim: field("perim"),
    indicator: field("indicator"),
    value: field("value"),
    unit: field("unit"),
    reference: field("reference"),
    flag: field("flag"),
  };
});
const manifest = new Map(readTable("manifest.csv").map((row) => [row["file"] ?? "", row]));

const observationOf = (fact: Fact, row: number): Observation => ({
  reporter: fact.reporter,
  year: Number(fact.year),
  scope: fact.scope === "NAT" ? "NAT" : "AFF",
  perimeter: fact.perim === "COOP" ? "COOP" : "COOP_SUBS",
  country: fact.reporter.slice(0, 2).toUpperCase(),
  area: fact.geo === "" ? "_T" : fact.geo,
  type: fact.type,
  activity: "_T",
  activityRevision: null,
  indicator: fact.indicator,
  dimensions: noDimensions,
  value: decimal(fact.value),
  unit: fact.unit === "" ? "unit" : fact.unit,
  reference: referenceDate(fact.reference),
  flags: fact.flag.split("").sort().join(""),
  confidentiality: "F",
  isPublic: true,
  address: { sheet: null, row, column: null, header: null },
});

const returnsOf = (year: number, all: readonly Fact[] = facts): readonly AcceptedReturn[] => {
  const current = all.filter((fact) => fact.year === String(year) && fact.status === "current");
  return [...Map.groupBy(current, ({ file }) => file)].map(([file, ofFile]) => {
    const terms = manifest.get(file);
    const rowKeys = ofFile.map(({ type, geo, scope, perim, reference }) =>
      [type, geo, scope, perim, reference].join(" "),
    );
    return {
      organisation: ofFile[0]?.reporter ?? "",
      year,
      observations: ofFile.map((fact, index) => observationOf(fact, rowKeys.indexOf(rowKeys[index] ?? "") + 2)),
      terms: {
        rollUpScope: terms?.["rollup_scope"] === "NAT" ? "NAT" : "AFF",
        totalType: terms?.["total_type"] ?? "",
      },
      keptOut: [],
      blankRows: [],
    };
  });
};

const network = networkOf();
const overlaps = overlapsOf(network);
const cellsOf = (year: number, variant: Variant, returns = returnsOf(year)): readonly Cell[] =>
  rollUpYear({ year, network, overlaps, returns, series: "main", variant });

/** The shape in which the expectation states a cell, for its three indicators and reported types. */
const asExpected = (cells: readonly Cell[]) =>
  cells
    .filter(({ type, indicator }) => type !== "ALL_ENT" && ["ENT_TOTAL", "WRK_TOTAL", "WRK_MBR"].includes(indicator))
    .map(({ geo, type, indicator, gross, reporters }) =>
      [geo, type, indicator, gross, reporters.ids.join(" ")].join("|"),
    )
    .sort();

describe.each([2021, 2022])("the census of public figures %i", (year) => {
  const ofYear = expected.years[String(year)];
  if (ofYear === undefined) throw new Error(`no expectation for ${year}`);

  it.each(variants)("has exactly the expected cells, values and reporters: %s", (variant) => {
    const wanted = ofYear.cells[variant].map(({ place, type, indicator, value, files }) => {
      const ids = files.map((file) => file.replace(/^.*\//, "").replace(/_\d{4}\..*$/, ""));
      return [place, type, indicator, String(value), ids.sort().join(" ")].join("|");
    });
    expect(asExpected(cellsOf(year, variant))).toEqual(wanted.sort());
  });

  it("has the expected response", () => {
    const response = responseOf({ year, geo: "WORLD", series: "main", network, returns: returnsOf(year) });
    expect({
      full_members_known: response.known.length,
      responding: response.answered.length,
      responding_with_ENT_TOTAL: response.answeredEntTotal.length,
      not_responding: response.notResponding,
      responding_but_not_confirmed_in_roster: response.notAdded,
    }).toEqual(ofYear.response);
  });
});

describe("the headline figures", () => {
  const headline = (year: number, indicator: string) => {
    const cell = cellsOf(year, "all_reported").find(
      (one) => one.geo === "WORLD" && one.type === "ALL_COOP" && one.indicator === indicator,
    );
    if (cell === undefined) throw new Error("no such cell");
    return cell;
  };

  it("are 39,916 and 872,787 in 2021, 40,432 and 878,202 in 2022", () => {
    expect(headline(2021, "ENT_TOTAL").gross).toBe("39916");
    expect(headline(2021, "WRK_TOTAL").gross).toBe("872787");
    expect(headline(2022, "ENT_TOTAL").gross).toBe("40432");
    expect(headline(2022, "WRK_TOTAL").gross).toBe("878202");
  });

  it("say how many of how many members they rest on, and that they hold stand-ins, national and doubtful figures", () => {
    const cell = headline(2022, "ENT_TOTAL");
    expect(cell.reporters).toMatchObject({ answered: 13, of: 39 });
    expect(membersCoverage(cell)).toBe("0.3333");
    expect(cell.flags).toBe("DEU");
    expect(cell.composition).toEqual({
      fresh: "6513",
      standIn: "33919",
      national: "4813",
      estimated: "4426",
      imputed: "0",
    });
  });
});
