import { type Finding, sayFinding } from "@coop-census/census";
import { expect, test } from "vitest";
import { printFindingsCsv } from "../findings/print-findings-csv.ts";
import { placeFindings } from "./place-findings.ts";

const turned = (column: number | null, inFile: { readonly row: number; readonly column: number }): Finding => ({
  rule: "V03",
  code: "V03/not-a-number",
  severity: "ERROR",
  level: "cell",
  address: { sheet: null, row: 3, column, header: "Workers", inFile },
  indicator: "WRK_TOTAL",
  raw: "many",
  params: { raw: "many" },
  keepsOut: [
    { row: 3, indicator: "WRK_TOTAL" },
    { row: 4, indicator: "WRK_TOTAL" },
  ],
});
const places = { firstColumn: () => 1, seen: (row: number, column: number) => ({ row, column }) };

test("a cell of a table that was turned to be read is marked where it stands in the file, and no row of the file for another", () => {
  const marks = placeFindings([turned(5, { row: 5, column: 3 }), turned(null, { row: 2, column: 4 })], places);
  expect(marks.map(({ row, column }) => [row, column])).toEqual([
    [2, 4],
    [5, 3],
  ]);
});

test("a table of findings names the cell where it stands in the file", async () => {
  const finding = turned(5, { row: 5, column: 3 });
  let text = "";
  for await (const line of printFindingsCsv([{ ...finding, name: "x/1/0", words: sayFinding(finding) }])) text += line;
  expect(text.split("\n")[1]).toContain("x/1/0,V03,ERROR,,5,3,Workers,");
});
