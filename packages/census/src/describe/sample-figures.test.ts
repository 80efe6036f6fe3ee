import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { sampleReturns } from "../fixture/sample-returns.ts";
import { parseNetwork } from "../network/parse-network.ts";
import { additiveCells } from "../roll-up/additive-cells.ts";
import { parseOverlaps } from "../roll-up/parse-overlaps.ts";
import type { RollUpContext } from "../roll-up/roll-up-context.ts";
import { rollUpMembers } from "../roll-up/roll-up-members.ts";
import { describeFigures } from "./describe-figures.ts";
import { figureSeries } from "./figure-series.ts";
import { nameReporters } from "./name-reporters.ts";
import { sayCompleteness, sayOtherReporters } from "./say-completeness.ts";
import { sayGrowth, sayUnmatched } from "./say-growth.ts";
import { sharesByType } from "./shares-by-type.ts";

const samples = new URL("../../../../samples/", import.meta.url);
const tableOf = (name: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(readFileSync(new URL(name, samples), "utf8"), {
    header: true,
    skipEmptyLines: true,
  }).data;
const rowsOf = (name: string) => tableOf(name).map((fields, index) => ({ line: index + 2, fields }));

const parsedNetwork = parseNetwork(rowsOf("network.csv"));
if (!parsedNetwork.ok) throw new Error(JSON.stringify(parsedNetwork.mistakes));
const network = parsedNetwork.value;
const parsedOverlaps = parseOverlaps(rowsOf("overlaps.csv"), network);
if (!parsedOverlaps.ok) throw new Error(JSON.stringify(parsedOverlaps.mistakes));
const overlaps = parsedOverlaps.value;

const tables = { facts: tableOf("facts.csv"), manifest: tableOf("manifest.csv") };
const returnsOf = (year: number) => sampleReturns(tables, year);

const contextOf = (year: number): RollUpContext => ({
  year,
  series: "main",
  network,
  overlaps,
  members: additiveCells({ year, series: "main", network, returns: returnsOf(year), variant: "all_reported" }),
});

const [of2020, of2021, of2022] = [contextOf(2020), contextOf(2021), contextOf(2022)];
const say = nameReporters(network);

const described = (year: 2021 | 2022) => {
  const context = year === 2021 ? of2021 : of2022;
  const cells = rollUpMembers(context);
  const describeCell = describeFigures({ context, cells, before: year === 2021 ? of2020 : of2021 });
  return (geo: string, type: string, indicator: string) => {
    const cell = cells.find(
      (one) => one.geo === geo && one.type === type && one.activity === "_T" && one.indicator === indicator,
    );
    if (cell === undefined) throw new Error(`no ${indicator} of ${type} in ${geo}, ${year}`);
    return { cell, ...describeCell(cell) };
  };
};
const figures = { 2021: described(2021), 2022: described(2022) };

describe("the world and Italy", () => {
  test("are printed no finer than their roughest large contributor, and bounds are rounded outward", () => {
    const printed = (year: 2021 | 2022, geo: string, indicator: string) => {
      const { cell, printed: as } = figures[year](geo, "ALL_COOP", indicator);
      expect(Number(as.lower)).toBeLessThanOrEqual(Number(cell.bounds.lower));
      expect(Number(as.upper)).toBeGreaterThanOrEqual(Number(cell.bounds.upper));
      return [cell.value, as.value, as.step];
    };
    // Coceta's 17,000 and 210,000, and Legacoop's 2,500 and 150,000, are rounded.
    expect(printed(2021, "WORLD", "ENT_TOTAL")).toEqual(["39916", "40000", "1000"]);
    expect(printed(2022, "WORLD", "ENT_TOTAL")).toEqual(["40432", "40000", "1000"]);
    expect(printed(2021, "WORLD", "WRK_TOTAL")).toEqual(["872787", "870000", "10000"]);
    expect(printed(2022, "WORLD", "WRK_TOTAL")).toEqual(["878202", "880000", "10000"]);
    expect(printed(2021, "IT", "ENT_TOTAL")).toEqual(["13415", "13400", "100"]);
    expect(printed(2022, "IT", "ENT_TOTAL")).toEqual(["13384", "13400", "100"]);
    expect(printed(2021, "IT", "WRK_TOTAL")).toEqual(["557304", "560000", "10000"]);
    // 3,400 of ar-cnct is above 5% of the Americas.
    expect(printed(2021, "AME", "ENT_TOTAL")).toEqual(["5682", "5700", "100"]);
  });

  test("say who a breakdown is without", () => {
    const said = (year: 2021 | 2022, geo: string, type: string) => {
      const { cell, completeness } = figures[year](geo, type, "ENT_TOTAL");
      return completeness === null ? null : sayCompleteness(cell, completeness, say);
    };
    expect(said(2021, "WORLD", "ALL_COOP")).toBeNull();
    expect(said(2021, "WORLD", "WORKER")).toBe("worker cooperatives, without France (fr-cgscop)");
    expect(said(2021, "WORLD", "PRODUCER")).toBe("producers' cooperatives, without France (fr-cgscop)");
    expect(said(2021, "IT", "WORKER")).toBeNull();
    expect(said(2021, "IT", "SOCIAL_A")).toBe("social cooperatives of type A, without Italy (it-legacoopsociali)");
    expect(said(2022, "WORLD", "SOCIAL_B")).toBe(
      "social cooperatives of type B, without France (fr-cgscop), Italy (it-legacoopsociali), with only a part of Italy (it-federsolidarieta)",
    );
  });

  test("say that workers and enterprises of the Americas are of different reporters", () => {
    const { cell, otherReporters: others } = figures[2021]("AME", "ALL_COOP", "WRK_TOTAL");
    expect(cell.value).toBe("4732");
    expect(others === null ? null : sayOtherReporters(cell, others, say)).toBe(
      "Not of the same reporters as the enterprises: Argentina (ar-cnct), Brazil (br-ocb) gave enterprises without workers. Never divide one by the other.",
    );
    const ofItaly = figures[2021]("IT", "ALL_COOP", "WRK_TOTAL");
    expect(
      ofItaly.otherReporters === null ? "" : sayOtherReporters(ofItaly.cell, ofItaly.otherReporters, say),
    ).toBeNull();
  });

  test("grew as the matched reporters did, not by those who came anew: -0.5%, not +516 enterprises", () => {
    const { growth } = figures[2022]("WORLD", "ALL_COOP", "ENT_TOTAL");
    expect(growth).toMatchObject({
      from: { year: 2021, value: "5889" },
      to: { year: 2022, value: "5858" },
      percent: "-0.5",
      reporters: ["it-federsolidarieta"],
      of: 13,
    });
    if (growth === null) return;
    expect(sayGrowth(growth)).toBe(
      "-0.5% from 2021 to 2022, of the 1 of 13 reporters with a fresh value in both years",
    );
    expect(sayUnmatched(growth, say)).toEqual([
      "the figure of 2021 is of another date: Argentina (ar-cnct), Bulgaria (bg-nuwpc)",
      "the figure of 2022 is of another date: Brazil (br-ocb), France (fr-cgscop), India (in-ulccs), Italy (it-agci-pl, it-legacoop-ps, it-legacoopsociali), Spain (es-coceta), United States (us-usfwc)",
      "no figure in 2021: Czechia (cz-scmvd), United Kingdom (gb-cooperatives-uk)",
    ]);
    expect(figures[2022]("WORLD", "ALL_COOP", "WRK_TOTAL").growth?.percent).toBe("2.4");
  });

  test("give no growth of a kind of which 608 cooperatives are no longer told apart", () => {
    expect(figures[2022]("IT", "SOCIAL_A", "ENT_TOTAL").growth).toBeNull();
    expect(figures[2022]("IT", "SOCIAL", "ENT_TOTAL").growth?.percent).toBe("0.9");
  });
});

test("shares by type leave out what has no type, add up to 100, and are not shown where it is too much", () => {
  const shares = (year: 2021 | 2022, geo: string, indicator = "ENT_TOTAL") =>
    sharesByType(
      rollUpMembers(year === 2021 ? of2021 : of2022).filter(
        (cell) => cell.geo === geo && cell.indicator === indicator && cell.activity === "_T",
      ),
    )?.map(({ type, part, whole, printed }) => [type, part, whole, printed]) ?? null;
  expect(shares(2021, "WORLD")).toEqual([
    ["WORKER", "26544", "36115", "73.5"],
    ["SOCIAL", "8507", "36115", "23.6"],
    ["PRODUCER", "982", "36115", "2.7"],
    ["OTHER_COOP", "82", "36115", "0.2"],
  ]);
  expect(shares(2021, "FR")).toBeNull();
});

test("the series of the world keeps apart what was reported, and what the same reporters reported", () => {
  const series = figureSeries([of2022, of2021].map((context) => ({ context, cells: rollUpMembers(context) })))({
    geo: "WORLD",
    type: "ALL_COOP",
    activity: "_T",
    indicator: "ENT_TOTAL",
    detail: "_T",
    unit: "ENT",
  });
  expect(series.constantReporters).toHaveLength(11);
  const shown = series.points.map(({ year, cell, constant, standIns, breaks }) => ({
    year,
    value: cell?.value,
    constant: constant?.value,
    standIns: standIns.length,
    breaks,
  }));
  expect(shown).toEqual([
    { year: 2021, value: "39916", constant: "39916", standIns: 2, breaks: [] },
    {
      year: 2022,
      value: "40432",
      constant: "39852",
      standIns: 12,
      breaks: [{ kind: "joined", reporters: ["cz-scmvd", "gb-cooperatives-uk"] }],
    },
  ]);
});
