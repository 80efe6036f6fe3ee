import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { sampleReturns } from "../fixture/sample-returns.ts";
import { parseNetwork } from "../network/parse-network.ts";
import { additiveCells } from "../roll-up/additive-cells.ts";
import { countedObservations } from "../roll-up/counted-observations.ts";
import { parseOverlaps } from "../roll-up/parse-overlaps.ts";
import { rollUpMembers } from "../roll-up/roll-up-members.ts";
import { qualityOfYear } from "./quality-of-year.ts";

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

const measuresOf = (year: number) => {
  const returns = sampleReturns(tables, year);
  const members = additiveCells({ year, series: "main", network, returns, variant: "all_reported" });
  const cells = rollUpMembers({ year, series: "main", network, overlaps, members });
  return qualityOfYear({
    year,
    cells: cells.map((cell) => ({ ...cell, series: "main", conf: "F", coverage: { weight: null, weightKnownFor: 0 } })),
    estimatedCells: [],
    response: [],
    observations: returns.flatMap(countedObservations),
    network,
    overlaps: [],
    growth: [],
    points: [],
    statements: [],
    differences: [],
    revisions: null,
    talk: { holds: [], doubts: [], justifications: [] },
    findings: null,
    indicators: [{ code: "TURN", level: "core", unit: "CUR" }],
  });
};

// By hand from the table of samples/README.md: of 39,916 and 40,432 cooperatives 36,499 and 6,513 are dated in the year;
// 39,916 - 35,503 and 40,432 - 35,619 are of the whole country; the bounds are 5,026 apart in both years.
test.each([
  [2021, "FRESH_SHARE", "ENT_TOTAL", "36499", "39916", "0.9144"],
  [2022, "FRESH_SHARE", "ENT_TOTAL", "6513", "40432", "0.1611"],
  [2021, "FRESH_SHARE", "WRK_TOTAL", "856620", "872787", "0.9815"],
  [2022, "FRESH_SHARE", "WRK_TOTAL", "266122", "878202", "0.303"],
  [2021, "NATIONAL_SHARE", "ENT_TOTAL", "4413", "39916", "0.1106"],
  [2022, "NATIONAL_SHARE", "ENT_TOTAL", "4813", "40432", "0.119"],
  [2022, "STAND_IN_SHARE", "WRK_MBR", "169929", "169929", "1"],
  [2021, "BOUNDS_WIDTH", "ENT_TOTAL", "5026", "39916", "0.1259"],
  [2022, "BOUNDS_WIDTH", "ENT_TOTAL", "5026", "40432", "0.1243"],
  [2021, "ITEM_RESPONSE", "ENT_TOTAL", "11", "39", "0.2821"],
  [2022, "ITEM_RESPONSE", "ENT_TOTAL", "13", "39", "0.3333"],
])("%i: %s of %s in the world is %s of %s", (...[year, measure, indicator, numerator, denominator, value]) => {
  const found = measuresOf(year).filter(
    (one) => one.measure === measure && one.geo === "WORLD" && one.indicator === indicator,
  );
  expect(found).toMatchObject([{ numerator, denominator, value }]);
});
