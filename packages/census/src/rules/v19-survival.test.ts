import { expect, test } from "vitest";
import { contextOf, tabledReturn } from "../fixture/tabled-return.ts";
import { v19 } from "./v19-survival.ts";

const header = ["TYPE", "ORIGIN", "COHORT", "HORIZON", "SURV_COHORT_N", "SURV_ALIVE_N"];

const found = (columns: readonly string[], ...rows: readonly (readonly string[])[]) =>
  v19
    .check(contextOf(tabledReturn(columns, rows)))
    .map(({ code, address, keepsOut }) => `${code} ${address.row} ${keepsOut.map(({ row }) => row).join(",")}`.trim());

test("nothing is said of a cohort that shrinks with its years", () => {
  const rows = [
    ["WORKER", "CRISIS", "2014", "3", "50", "45"],
    ["WORKER", "CRISIS", "2014", "5", "50", "38"],
    ["WORKER", "_T", "2008-2014", "5", "224", "170"],
  ];
  expect(found(header, ...rows)).toEqual([]);
});

test.each([
  ["no cohort", ["WORKER", "CRISIS", "_T", "5", "50", ""], "V19/not-of-a-cohort 2 2"],
  ["no horizon", ["WORKER", "CRISIS", "2014", "_T", "", "38"], "V19/not-of-a-cohort 2 2"],
  ["more alive than founded", ["WORKER", "CRISIS", "2014", "5", "50", "51"], "V19/alive-exceeds-cohort 2 2,2"],
  ["a horizon after the year", ["WORKER", "CRISIS", "2018", "5", "", "38"], "V19/not-yet 2 2"],
  ["a cohort of nine", ["WORKER", "CRISIS", "2014", "5", "9", "8"], "V19/small-cohort 2"],
])("%s is said", (_, row, expected) => {
  expect(found(header, row)).toEqual([expected]);
});

test("survival without a column of the origin is said", () => {
  const columns = header.filter((code) => code !== "ORIGIN");
  expect(found(columns, ["WORKER", "2014", "5", "50", ""])).toEqual(["V19/not-of-a-cohort 2 2"]);
});

test("the dead do not come back, whatever the order of the rows", () => {
  const [early, late] = [
    ["WORKER", "SOUND", "2010", "3", "60", "40"],
    ["WORKER", "SOUND", "2010", "5", "60", "41"],
  ];
  const other = ["WORKER", "CRISIS", "2010", "5", "60", "55"];
  expect(found(header, early ?? [], late ?? [], other)).toEqual(["V19/alive-grows 3 3,2"]);
  expect(found(header, late ?? [], other, early ?? [])).toEqual(["V19/alive-grows 2 2,4"]);
});
