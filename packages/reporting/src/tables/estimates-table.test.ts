import { decimal } from "@coop-census/census";
import { expect, test } from "vitest";
import type { EditionEstimate } from "../edition/edition-estimate.ts";
import { estimatesTable } from "./estimates-table.ts";

const estimate: Omit<EditionEstimate, "isOpen"> = {
  series: "main+estimates",
  reporter: "xa-silent",
  country: "XA",
  type: "WORKER",
  indicator: "ENT_TOTAL",
  unit: "ENT",
  value: decimal(30),
  method: "carry-forward",
  age: 1,
  base: { year: 2021, value: decimal(30) },
  respondents: [],
  flags: "U",
  author: null,
  note: "",
  isNational: false,
};

const told = (isOpen: boolean) =>
  Object.fromEntries(estimatesTable.columns.map(({ name, of }) => [name, of({ ...estimate, isOpen })]));

test("an estimate on a value that is not open is confidential as a figure of cells.csv is, and left out", () => {
  expect(told(true)).toMatchObject({ conf: "F", value: "30", base: "30" });
  expect(told(false)).toMatchObject({ conf: "C", value: null, base: null });
});
