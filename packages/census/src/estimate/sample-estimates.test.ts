import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { weighMembers } from "../coverage/weigh-members.ts";
import { sampleReturns } from "../fixture/sample-returns.ts";
import { parseNetwork } from "../network/parse-network.ts";
import { additiveCells } from "../roll-up/additive-cells.ts";
import type { Cell } from "../roll-up/cell.ts";
import { estimateMembers } from "./estimate-members.ts";
import { estimatedCells } from "./estimated-cells.ts";

const samples = new URL("../../../../samples/", import.meta.url);
const tableOf = (name: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(readFileSync(new URL(name, samples), "utf8"), {
    header: true,
    skipEmptyLines: true,
  }).data;

const parsed = parseNetwork(tableOf("network.csv").map((fields, index) => ({ line: index + 2, fields })));
if (!parsed.ok) throw new Error(JSON.stringify(parsed.mistakes));
const network = parsed.value;
const tables = { facts: tableOf("facts.csv"), manifest: tableOf("manifest.csv") };
const returnsOf = (year: number) => sampleReturns(tables, year);

const cellsOf = (year: number) =>
  additiveCells({ year, series: "main", network, returns: returnsOf(year), variant: "all_reported" });

const estimationOf = (year: number) => {
  const earlier = [2020, 2021].filter((one) => one < year).map((one) => ({ year: one, cells: cellsOf(one) }));
  const members = cellsOf(year);
  const context = { year, series: "main", network, members, overlaps: [] };
  const estimation = estimateMembers({ ...context, returns: returnsOf(year), earlier, statements: [], experts: [] });
  const weights = weighMembers({ year, years: [...earlier, { year, cells: members }], statements: [] });
  const cells = estimatedCells(context, { estimation, weights, everything: true });
  const find = (geo: string, indicator: string, type = "ALL_COOP") =>
    cells.find((cell: Cell) => cell.geo === geo && cell.type === type && cell.indicator === indicator);
  return { estimates: estimation.estimates, find };
};

describe("the census of public figures 2021", () => {
  // Before it there is only France 2020, and France gives in 2021 whatever it gave in 2020: nothing can be imputed.
  it("has nothing to impute", () => {
    expect(estimationOf(2021).estimates).toEqual([]);
  });

  // 11 of 39 members gave ENT_TOTAL, 7 of Europe's 21; weights are known for those alone, so members decide: 28% and 33%.
  it("allows no estimate of the world or of Europe", () => {
    const { find } = estimationOf(2021);
    expect(find("WORLD", "ENT_TOTAL")?.coverage).toEqual({
      members: "0.2821",
      weight: "1",
      weightKnownFor: 11,
      decidedBy: "members",
      estimate: "withheld",
    });
    expect(find("EUR", "ENT_TOTAL")?.coverage).toMatchObject({ members: "0.3333", estimate: "withheld" });
  });

  // Italy: Federsolidarieta, Legacoop twice and AGCI PL of six members, 67%; two have no weight, which is 67% < 80%.
  it("allows one of Italy with a note, and of France and Spain without", () => {
    const { find } = estimationOf(2021);
    expect(find("IT", "ENT_TOTAL")?.coverage).toMatchObject({
      members: "0.6667",
      weightKnownFor: 4,
      decidedBy: "members",
      estimate: "noted",
    });
    expect(find("FR", "ENT_TOTAL")?.coverage.estimate).toBe("published");
    expect(find("ES", "ENT_TOTAL")?.coverage.estimate).toBe("published");
  });
});

describe("the census of public figures 2022", () => {
  // Of all that was dated in 2021 and is asked of everybody, one value is not given again in 2022: the turnover of
  // Federsolidarieta, 7.62 billion euro in its common type, with flag D. Nobody else gave a turnover of that type in
  // euro in both years, so it is carried forward.
  it("imputes the turnover of Federsolidarieta and nothing else", () => {
    expect(estimationOf(2022).estimates).toEqual([
      {
        reporter: "it-federsolidarieta",
        country: "IT",
        type: "SOCIAL_XX",
        indicator: "TURN",
        unit: "EUR",
        value: "7620000000",
        method: "carry-forward",
        age: 1,
        base: { year: 2021, value: "7620000000" },
        respondents: [],
        author: null,
        note: "",
        isNational: false,
        flags: "D",
      },
    ]);
  });

  // Italy's turnover: Legacoop PS 15.6 and AGCI PL 3 billion are reported, 2 of 6 members, 33%: no estimate of it.
  it("allows no estimate of Italy's turnover, with it or without", () => {
    expect(estimationOf(2022).find("IT", "TURN")).toMatchObject({
      gross: "26220000000",
      imputed: ["it-federsolidarieta"],
      flags: "DEIU",
      composition: { fresh: "0", standIn: "18600000000", imputed: "7620000000" },
      reporters: { answered: 2, of: 6 },
      coverage: { members: "0.3333", decidedBy: "members", estimate: "withheld" },
    });
  });

  // 13 of 39 and, with Czechia and Great Britain, 9 of 21.
  it("allows no estimate of the world or of Europe", () => {
    const { find } = estimationOf(2022);
    expect(find("WORLD", "ENT_TOTAL")?.coverage).toMatchObject({ members: "0.3333", estimate: "withheld" });
    expect(find("EUR", "ENT_TOTAL")?.coverage).toMatchObject({ members: "0.4286", estimate: "withheld" });
  });
});
