import { expect, test } from "vitest";
import { threeReporters } from "../../testdata/three-reporters/input.ts";
import { readCsv } from "../csv/read-csv.ts";
import { printEstimates } from "./print-estimates.ts";

/** The confidentiality and the value that are printed of the estimate of XA's enterprises beside the figure that was reported. */
const told = (reported: "F" | "C", isOpen: boolean): readonly (string | undefined)[] => {
  const estimatedCells = threeReporters.estimatedCells
    .filter(({ indicator }) => indicator === "ENT_TOTAL")
    .map((cell) => ({ ...cell, isOpen }));
  const cells = estimatedCells.map((cell) => ({ ...cell, series: "main", conf: reported, lacking: [], partial: [] }));
  const tables = new Map(printEstimates({ estimates: [], estimatedCells }, cells, () => ""));
  const [header = [], row = []] = readCsv(tables.get("estimated-cells.csv") ?? "");
  return ["conf", "value"].map((name) => row[header.indexOf(name)]);
};

test("an estimate is free where what is imputed is open and the reported figure is free", () => {
  expect(told("F", true)).toEqual(["F", "130"]);
});

test("an estimate is left out where either is not: the difference of the two would tell the rest", () => {
  expect(told("F", false)).toEqual(["C", ""]);
  expect(told("C", true)).toEqual(["C", ""]);
  expect(told("C", false)).toEqual(["C", ""]);
});
