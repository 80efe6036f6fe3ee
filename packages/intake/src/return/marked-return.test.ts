import { markedSheets, type Profile } from "@coop-census/contracts";
import { expect, test } from "vitest";
import { writeWorkbook } from "../sample/write-workbook.ts";
import type { SheetCell } from "../table/sheet.ts";
import { readReturn } from "./read-return.ts";

const profile: Profile = {
  organisation: "it-a",
  years: [2021],
  form: {
    format: "csv",
    encoding: "utf-8",
    delimiter: ",",
    decimal: ",",
    thousands: ".",
    headerRow: 2,
    dateStyle: "dmy",
    language: "it",
  },
  columns: [
    { label: "Tipo", code: "TYPE" },
    { label: "Addetti", code: "WRK_TOTAL" },
  ],
  labels: [{ dimension: "TYPE", label: "Lavoro", code: "WORKER" }],
  defaults: { SCOPE: "AFF", PERIM: "COOP" },
  terms: { rollUpScope: "AFF", totalType: "WORKER", currency: null, multiplier: "1", isPublic: false },
};

const rowOf = (...texts: readonly string[]): (SheetCell | null)[] => texts.map((text) => ({ kind: "text", text }));

const read = async (sheet: string, rows: readonly (readonly (SheetCell | null)[])[]) => {
  const bytes = writeWorkbook(
    [
      { name: sheet, rows },
      { name: markedSheets.findings, rows: [rowOf("Tipo", "Addetti"), rowOf("Lavoro", "9")] },
    ],
    { inline: true, references: true },
  );
  const result = await readReturn({ bytes, fileName: "marked.xlsx", profiles: [profile], year: 2021 });
  if (result.kind !== "read") throw new Error(JSON.stringify(result));
  return result;
};

const table = [rowOf("Tipo", "Addetti"), rowOf("Lavoro", "17.000"), rowOf("Lavoro", "1.234,5")];
const contents = async (sheet: string, rows: readonly (readonly (SheetCell | null)[])[]) =>
  (await read(sheet, rows)).return.records.map(({ values }) => values[0]?.content);

test("a text file that comes back as our workbook is read by the number signs of its profile", async () => {
  expect(await contents(markedSheets.sentText[","], [rowOf("a", "b"), ...table])).toMatchObject([
    { kind: "number", value: "17000" },
    { kind: "number", value: "1234.5" },
  ]);
});

test("a line above the table that its commas had cut is read whole", async () => {
  const declared = [rowOf("Number format: 1", "234.5"), ...table.slice(0, 2), rowOf("Lavoro", "1,234")];
  expect(await contents(markedSheets.sentText[","], declared)).toMatchObject([
    { kind: "number", value: "17" },
    { kind: "number", value: "1234" },
  ]);
});

test("our list of findings is never read, and nothing is told of it or of texts that we made", async () => {
  const { return: ret, form } = await read(markedSheets.sentText[","], table);
  expect(ret.extraSheets).toEqual([]);
  expect(ret.records.map(({ row }) => row)).toEqual([2, 3]);
  expect(form.notices).toEqual([]);
});
