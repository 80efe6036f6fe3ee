import { decimal, type Finding } from "@coop-census/census";
import type { Profile } from "@coop-census/contracts";
import { expect, test } from "vitest";
import { writeOds } from "../../sample/write-ods.ts";
import { type WrittenSheet, writeWorkbook } from "../../sample/write-workbook.ts";
import type { SheetCell } from "../../table/sheet.ts";
import { openRegister } from "../bytes/open-register.ts";
import { readRegisterBytes } from "../bytes/register-bytes.ts";
import { openWorkbookRegister } from "./open-workbook-register.ts";
import { readWorkbookRegister } from "./read-workbook-register.ts";

const header = ["Matricola", "Denominazione", "CAP", "Tipo", "Addetti", "Fatturato"];
const codes = ["NATIONAL_ID", "NAME", "POSTCODE", "TYPE", "WRK_TOTAL", "TURN"];

const profile: Profile = {
  organisation: "xx-a",
  kind: "register",
  years: [2022],
  form: {
    format: "csv",
    encoding: "utf-8",
    delimiter: ";",
    decimal: ",",
    thousands: "",
    headerRow: 1,
    dateStyle: "dmy",
    language: "it",
  },
  columns: header.map((label, at) => ({ label, code: codes[at] ?? "LEFT_OUT" })),
  labels: [{ dimension: "TYPE", label: "lavoro", code: "WORKER" }],
  defaults: { SCOPE: "AFF", PERIM: "COOP" },
  terms: { rollUpScope: "AFF", totalType: "NA_TYPE", currency: "EUR", multiplier: "1", isPublic: false },
};

const context = {
  organisation: "xx-a",
  country: "XX",
  year: 2022,
  receivedOn: "2023-02-01",
  affiliations: [],
  mainBody: "cicopa",
  rates: new Map(),
};

const enterprise = (number: number, more: Partial<Record<number, string>> = {}): readonly string[] => {
  const own = [`00${1_000_000 + number}`, `Cooperativa ${number}`, "00100", "lavoro", String(number % 90)];
  return [...own, `${number * 1_000},5`].map((text, at) => more[at] ?? text);
};

const list: readonly (readonly string[])[] = [
  ["Elenco delle cooperative associate"],
  ["", ""],
  header,
  ...Array.from({ length: 3_000 }, (_, at) => enterprise(at)),
  enterprise(5_000, { 4: "dieci" }),
  header,
  enterprise(5_001, { 3: "consumo" }),
  ["", "Totale", "", "", "", "1"],
];

/** Figures as numbers, everything else as text, as spreadsheet programs keep a register. */
const cell = (text: string, column: number): SheetCell | null => {
  if (text === "") return null;
  const value = text.replace(",", ".");
  return column > 3 && /^\d+(\.\d+)?$/.test(value)
    ? { kind: "number", text, value: decimal(value) }
    : { kind: "text", text };
};

const sheet = (name: string, rows: readonly (readonly string[])[]): WrittenSheet => ({
  name,
  rows: rows.map((fields) => fields.map(cell)),
});

const cover = sheet("Copertina", [["Confederazione"], ["Elenco 2022"]]);
const sheets = [cover, sheet("Elenco", list)];
const style = { inline: false, references: true };

const readWorkbook = async (bytes: Uint8Array) => {
  const opened = await openWorkbookRegister(bytes, { profiles: [profile], year: 2022 });
  if (!opened.ok || opened.value === null) throw new Error("there is no register");
  const rows: Buffer[] = [];
  const findings: Finding[] = [];
  const read = await readWorkbookRegister({
    register: opened.value,
    context,
    onRows: (part) => rows.push(part),
    onFindings: (some) => findings.push(...some),
  });
  expect(read.stop).toBeNull();
  return { rows: Buffer.concat(rows).toString(), findings, cells: read.sums().cells() };
};

const readText = (bytes: Buffer) => {
  const opened = openRegister(bytes, { profiles: [profile], year: 2022, isWhole: true });
  if (opened === null) throw new Error("there is no register");
  const rows: Buffer[] = [];
  const findings: Finding[] = [];
  const reader = readRegisterBytes({
    plan: opened.plan,
    context,
    delimiter: 0x3b,
    width: opened.width,
    limits: { rows: 10_000, columns: 100 },
    onRows: (part) => rows.push(part),
    onFindings: (some) => findings.push(...some),
  });
  expect(reader.push(bytes)).toBeNull();
  expect(reader.end()).toBeNull();
  return { rows: Buffer.concat(rows).toString(), findings, cells: reader.sums().cells() };
};

const csv = Buffer.from(list.map((fields) => fields.join(";")).join("\r\n"));

/** A cell of numbers has no decimal sign of its own. */
const withoutSheet = ({ rows, findings, cells }: ReturnType<typeof readText>) => ({
  rows: rows.split("\n"),
  findings: findings.map((one) => ({
    ...one,
    raw: one.raw?.replace(",", "."),
    address: { ...one.address, sheet: null },
  })),
  cells,
});

test("the same list gives the same rows, findings and cells as CSV, as XLSX and as ODS", async () => {
  const text = withoutSheet(readText(csv));
  expect(text.rows).toHaveLength(3_003);
  expect(text.cells).toContainEqual(expect.objectContaining({ indicator: "ENT_TOTAL", value: "3001" }));
  expect(text.findings.map(({ address }) => address.row)).toEqual(expect.arrayContaining([3_004, 3_006]));
  const xlsx = await readWorkbook(writeWorkbook(sheets, style));
  expect(withoutSheet(xlsx)).toEqual(text);
  expect(xlsx.findings.every(({ address }) => address.sheet === "Elenco")).toBe(true);
  expect(withoutSheet(await readWorkbook(writeOds(sheets)))).toEqual(text);
});

test("identifiers and postcodes keep their leading zeros", async () => {
  const { rows } = await readWorkbook(writeWorkbook(sheets, { inline: true, references: true }));
  expect(rows.split("\n")[0]?.split("\t").slice(1, 4)).toEqual(["001000000", "Cooperativa 0", "00100"]);
});

test("a workbook without the header of a register is none", async () => {
  const bytes = writeWorkbook([cover], style);
  expect(await openWorkbookRegister(bytes, { profiles: [profile], year: 2022 })).toEqual({ ok: true, value: null });
});

test("two sheets with the header of the same register are refused, unless the layout names one of them", async () => {
  const bytes = writeWorkbook([...sheets, sheet("Elenco vecchio", list)], style);
  const open = (one: Profile) => openWorkbookRegister(bytes, { profiles: [one], year: 2022 });
  expect(await open(profile)).toMatchObject({ ok: false, finding: { code: "V01/two-tables" } });
  const named = { ...profile, form: { ...profile.form, format: "xlsx" as const, delimiter: null, sheet: "Elenco" } };
  expect(await open(named)).toMatchObject({ ok: true, value: { plan: { sheet: "Elenco", headerRow: 3 } } });
});

test("a sheet with more rows than the limit is refused by name", async () => {
  const bytes = writeWorkbook(sheets, style);
  const opened = await openWorkbookRegister(bytes, { profiles: [profile], year: 2022, limits: { rows: 2_000 } });
  expect(opened).toMatchObject({ ok: false, finding: { code: "V01/limit", params: { limit: "rows", value: "2000" } } });
});
