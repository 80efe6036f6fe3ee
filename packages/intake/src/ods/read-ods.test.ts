import { decimal } from "@coop-census/census";
import type { Profile } from "@coop-census/contracts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readReturn } from "../return/read-return.ts";
import { odsAround, writeOds } from "../sample/write-ods.ts";
import { writeWorkbook } from "../sample/write-workbook.ts";
import { defaultLimits } from "../table/limits.ts";
import type { SheetCell } from "../table/sheet.ts";
import { readWorkbook } from "../workbook/read-workbook.ts";

const read = async (bytes: Buffer) => {
  const result = await readWorkbook(bytes, defaultLimits);
  if (!result.ok) throw new Error(JSON.stringify(result.finding));
  return result.value;
};

const table = (rows: string, columns = ""): Buffer =>
  odsAround(`<table:table table:name="Dati">${columns}${rows}</table:table>`);

const cellsOf = async (row: string) => [
  ...((await read(table(`<table:table-row>${row}</table:table-row>`))).sheets[0]?.rows[0]?.cells ?? []),
];

const number = (text: string): SheetCell => ({ kind: "number", text, value: decimal(text) });

const cell = fc.oneof(
  fc.constant(null),
  fc.integer({ min: 0, max: 1e9 }).map((value) => number(String(value))),
  fc
    .constantFrom("ciao", "a & b <c>", "due  spazi", "una\nriga", "tab\tdopo", "già 中")
    .map((text) => ({ kind: "text" as const, text })),
);

test("the same table as ODS and as XLSX is the same sheet", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 5 }), { minLength: 1, maxLength: 6 }), async (rows) => {
      const sheets = [
        { name: "Dati", rows },
        { name: "Vecchi", rows, state: "hidden" },
      ];
      const ods = await read(writeOds(sheets));
      const xlsx = await read(writeWorkbook(sheets, { inline: true, references: true }));
      expect(ods.sheets).toEqual(xlsx.sheets);
      expect(ods.notices).toEqual(xlsx.notices);
    }),
    { numRuns: 60 },
  );
});

describe("a cell of an ODS sheet", () => {
  test.each([
    ['office:value-type="float" office:value="283.17000000000002"', "<text:p>283</text:p>", number("283.17")],
    [
      'office:value-type="percentage" office:value="0.125"',
      "<text:p>12,5%</text:p>",
      { ...number("0.125"), shape: { isPercent: true, hiddenDigits: 0, words: "" } },
    ],
    [
      'office:value-type="currency" office:currency="EUR" office:value="1E+3"',
      "<text:p>1.000 €</text:p>",
      { ...number("1000"), shape: { isPercent: false, hiddenDigits: 0, words: "EUR" } },
    ],
    [
      'office:value-type="float" office:value="123"',
      "<text:p>00123</text:p>",
      { kind: "number", text: "00123", value: "123" },
    ],
    [
      'office:value-type="date" office:date-value="2021-12-31T00:00:00"',
      "<text:p>31/12/21</text:p>",
      { kind: "date", text: "2021-12-31", serial: null },
    ],
    [
      'office:value-type="boolean" office:boolean-value="true"',
      "<text:p>VERO</text:p>",
      { kind: "other", text: "TRUE" },
    ],
    ['office:value-type="string"', "<text:p>n<text:span>/</text:span>a</text:p>", { kind: "text", text: "n/a" }],
    [
      'office:value-type="string"',
      "<office:annotation><text:p>nota</text:p></office:annotation><text:p>x</text:p>",
      { kind: "text", text: "x" },
    ],
    ['table:formula="of:=[.A1]" office:value-type="float" office:value="7"', "<text:p>7</text:p>", number("7")],
    ['table:formula="of:=[.A1]"', "", { kind: "other", text: "=of:=[.A1]" }],
    [
      'table:formula="of:=[.A1]" office:value-type="string" office:string-value="" calcext:value-type="error"',
      "<text:p>#REF!</text:p>",
      { kind: "other", text: "#REF!" },
    ],
  ])("%s is read as it is stored", async (attributes, inside, content) => {
    expect(await cellsOf(`<table:table-cell ${attributes}>${inside}</table:table-cell>`)).toEqual([[1, content]]);
  });

  test("that is repeated stands in each of its places", async () => {
    const repeated =
      '<table:table-cell table:number-columns-repeated="2"/><table:table-cell office:value-type="float" office:value="5" table:number-columns-repeated="2"/>';
    const { sheets } = await read(
      table(`<table:table-row table:number-rows-repeated="2">${repeated}</table:table-row>`),
    );
    expect(sheets[0]?.rows.map(({ row, cells }) => [row, [...cells.keys()]])).toEqual([
      [1, [3, 4]],
      [2, [3, 4]],
    ]);
  });

  test("that is merged has its range", async () => {
    const { sheets } = await read(
      table(
        '<table:table-row><table:table-cell table:number-columns-spanned="3" table:number-rows-spanned="2" office:value-type="string"><text:p>a</text:p></table:table-cell><table:covered-table-cell table:number-columns-repeated="2"/></table:table-row>',
      ),
    );
    expect(sheets[0]?.merged).toEqual([{ top: 1, left: 1, bottom: 2, right: 3 }]);
  });
});

test("an ODS file tells its hidden rows and columns, formulas, macros and copies of other files' tables", async () => {
  const one = '<table:table-cell office:value-type="float" office:value="1" table:formula="of:=1"/>';
  const bytes = odsAround(
    `<table:table table:name="Dati"><table:table-column/><table:table-column table:visibility="collapse"/><table:table-row table:visibility="filter">${one}${one}</table:table-row></table:table><table:table table:name="'file:///a'#$A"><table:table-source/><table:table-row>${one}</table:table-row></table:table>`,
    [{ name: "Basic/Standard/Module1.xml", bytes: Buffer.from("<a/>") }],
  );
  const { sheets, notices } = await read(bytes);
  expect(sheets.map(({ name }) => name)).toEqual(["Dati"]);
  expect(notices.map(({ code, params }) => [code.slice(4), params])).toEqual([
    ["macros", {}],
    ["external-links", { count: "1" }],
    ["hidden-rows", { count: "1", first: "1" }],
    ["hidden-columns", { count: "1", first: "2" }],
    ["formulas", { count: "2", first: "1" }],
  ]);
});

const full = '<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="1000"/>';

test.each([
  ["cells", table(`<table:table-row table:number-rows-repeated="1000000">${full}</table:table-row>`)],
  [
    "columns",
    table(
      '<table:table-row><table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16777216"/></table:table-row>',
    ),
  ],
  [
    "rows",
    table(
      '<table:table-row table:number-rows-repeated="9999999"/><table:table-row><table:table-cell office:value-type="float" office:value="1"/></table:table-row>',
    ),
  ],
  [
    "textLength",
    table(
      `<table:table-row><table:table-cell office:value-type="string"><text:p>${"<text:s text:c='1000'/>".repeat(40)}x</text:p></table:table-cell></table:table-row>`,
    ),
  ],
])("a bomb of repeats stops at the limit of %s", async (limit, bytes) => {
  expect(await readWorkbook(bytes, defaultLimits)).toMatchObject({
    ok: false,
    finding: { code: "V01/limit", params: { limit } },
  });
});

test.each([
  [
    "an encrypted ODS file",
    "V01/encrypted-workbook",
    odsAround("", [
      {
        name: "META-INF/manifest.xml",
        bytes: Buffer.from("<m:manifest><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"),
      },
    ]),
  ],
])("%s is refused", async (_, code, bytes) => {
  expect(await readWorkbook(bytes, defaultLimits)).toMatchObject({ ok: false, finding: { code } });
});

test("a return as ODS is read by a profile as one as XLSX is", async () => {
  const label = (text: string): SheetCell => ({ kind: "text", text });
  const rows = [
    [label("Tipologia"), label("Cooperative")],
    [label("Lavoro"), number("2500")],
  ];
  const profile: Profile = {
    organisation: "it-prova",
    years: [2021],
    form: {
      format: "ods",
      encoding: null,
      delimiter: null,
      decimal: null,
      thousands: null,
      headerRow: 1,
      dateStyle: "iso",
      language: "it",
    },
    columns: [
      { label: "Tipologia", code: "TYPE" },
      { label: "Cooperative", code: "ENT_TOTAL" },
    ],
    labels: [{ dimension: "TYPE", label: "Lavoro", code: "WORKER" }],
    defaults: { SCOPE: "AFF", PERIM: "COOP" },
    terms: { rollUpScope: "AFF", totalType: "NA_TYPE", currency: null, multiplier: "1", isPublic: false },
  };
  const sheets = [{ name: "Dati", rows }];
  const readAs = (bytes: Buffer) => readReturn({ bytes, fileName: "a", profiles: [profile], year: 2021 });
  const ods = await readAs(writeOds(sheets));
  expect(ods).toEqual(await readAs(writeWorkbook(sheets, { inline: true, references: true })));
  expect(ods).toMatchObject({
    kind: "read",
    return: { records: [{ values: [{ content: { value: "2500" }, address: { sheet: "Dati", row: 2, column: 2 } }] }] },
  });
});
