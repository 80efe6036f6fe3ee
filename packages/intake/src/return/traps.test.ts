import { decimal } from "@coop-census/census";
import type { Profile } from "@coop-census/contracts";
import { describe, expect, test } from "vitest";
import { type WrittenSheet, writeWorkbook } from "../sample/write-workbook.ts";
import type { SheetCell } from "../table/sheet.ts";
import { readReturn } from "./read-return.ts";

const labels = [
  ["Type", "TYPE"],
  ["Scope", "SCOPE"],
  ["Perimeter", "PERIM"],
  ["Cooperatives", "ENT_TOTAL"],
  ["Workers", "WRK_TOTAL"],
  ["Workers (thousands)", "WRK_FTE"],
  ["Turnover (EUR)", "TURN"],
] as const;

const profile: Profile = {
  organisation: "xx-one",
  years: [2021],
  form: {
    format: "csv",
    encoding: "utf-8",
    delimiter: ";",
    decimal: ".",
    thousands: "",
    headerRow: 1,
    dateStyle: "iso",
    language: "en",
  },
  columns: labels.map(([label, code]) => ({ label, code })),
  labels: [
    { dimension: "TYPE", label: "Worker", code: "WORKER" },
    { dimension: "TYPE", label: "Social", code: "SOCIAL" },
    { dimension: "SCOPE", label: "affiliated", code: "AFF" },
    { dimension: "PERIM", label: "all", code: "COOP" },
  ],
  defaults: {},
  terms: { rollUpScope: "AFF", totalType: "NA_TYPE", currency: "EUR", multiplier: "1", isPublic: false },
};

const inWorkbook = (sheet: string | null = null): Profile => {
  const form = { ...profile.form, format: "xlsx", encoding: null, delimiter: null, decimal: null } as const;
  return { ...profile, form: { ...form, thousands: null, ...(sheet === null ? {} : { sheet }) } };
};

const valuesOf = async (bytes: Uint8Array, known = profile, year = 2021) => {
  const read = await readReturn({ bytes, fileName: "file", profiles: [known], year });
  if (read.kind !== "read") return read.kind === "unreadable" ? read.findings.map(({ code }) => code) : [read.kind];
  return read.return.records.flatMap(({ values }) =>
    values.map(({ indicator, content }) =>
      content.kind === "number"
        ? `${indicator} ${content.value}`
        : content.kind === "refused"
          ? `${indicator} ${content.reason} ${content.proposal}`
          : `${indicator} ${content.kind}`,
    ),
  );
};

const csv = (figures: string, ...rows: readonly string[]) =>
  valuesOf(
    Buffer.from([`Type;Scope;Perimeter;${figures}`, ...rows.map((row) => `Worker;affiliated;all;${row}`)].join("\n")),
  );

describe("a figure that looks settled and is not is refused", () => {
  test("a count with three decimals, though another column shows that the point is decimal", async () => {
    const figures = ["WRK_TOTAL ambiguous 17000", "TURN 12345.5"];
    expect(await csv("Workers;Turnover (EUR)", "17.000;12345.5")).toEqual(figures);
  });

  test("money in units with three decimals, where no figure of its column shows the decimal sign", async () => {
    expect(await csv("Workers;Turnover (EUR)", "400;300.000")).toEqual(["WRK_TOTAL 400", "TURN ambiguous 300000"]);
    expect(await csv("Workers;Turnover (EUR)", "4;300.5", "5;2.125")).toContain("TURN 2.125");
  });

  test("a count below a header of thousands, with the whole figure proposed", async () => {
    expect(await csv("Workers;Workers (thousands)", "400;12.5")).toEqual(["WRK_TOTAL 400", "WRK_FTE malformed 12500"]);
  });
});

const text = (value: string): SheetCell => ({ kind: "text", text: value });
const number = (value: string): SheetCell => ({ kind: "number", text: value, value: decimal(value) });
const header = ["Type", "Scope", "Perimeter", "Cooperatives", "Workers"].map(text);
const row = (type: string, ...figures: readonly (string | null)[]) => [
  ...[type, "affiliated", "all"].map(text),
  ...figures.map((figure) => (figure === null ? null : number(figure))),
];
const workbook = (...sheets: readonly WrittenSheet[]) => writeWorkbook(sheets, { inline: false, references: true });

test.each([
  ["two rows", "E2:E3", row("Worker", "9", "40"), row("Social", "8", null), "WRK_TOTAL ambiguous null"],
  ["two indicators", "D2:E2", row("Worker", "9", null), row("Social", "8", "40"), "ENT_TOTAL ambiguous null"],
] as const)("a merged cell that stands for %s is the figure of none", async (_, merged, first, second, expected) => {
  const bytes = workbook({ name: "Data", rows: [header, first, second], merged: [merged] });
  expect(await valuesOf(bytes, inWorkbook())).toContain(expected);
});

test("a merged cell that covers only blank columns and rows is a figure", async () => {
  const rows = [[...header, null], [...row("Worker", "9", "40"), null], [], row("Social", "8", "30")];
  expect(await valuesOf(workbook({ name: "Data", rows, merged: ["E2:F3"] }), inWorkbook())).toContain("WRK_TOTAL 40");
});

const sheetOf = (name: string, cooperatives: string): WrittenSheet => ({
  name,
  rows: [header, row("Worker", cooperatives, "40")],
});

describe("a workbook with a sheet a year", () => {
  const sheets = [sheetOf("2020", "20"), sheetOf("2021", "21"), sheetOf("2022", "22")];

  test("gives the sheet of the round's year, not the one that was confirmed", async () => {
    expect(await valuesOf(workbook(...sheets), inWorkbook("2021"), 2022)).toContain("ENT_TOTAL 22");
  });

  test("gives none where the round's year has no sheet", async () => {
    expect(await valuesOf(workbook(...sheets.slice(0, 2)), inWorkbook("2021"), 2022)).toEqual(["V01/two-tables"]);
  });
});

describe("the year that a file states", () => {
  const yearsOf = async (bytes: Uint8Array, known: Profile) => {
    const read = await readReturn({ bytes, fileName: "file", profiles: [known], year: 2021 });
    return read.kind === "read" ? read.return.declared.years : read.kind;
  };

  test("is that of its sheet where nothing else names one", async () => {
    expect(await yearsOf(workbook(sheetOf("Data 2019", "1")), inWorkbook())).toEqual([2019]);
  });

  test("is that of a line of years above the columns before that of the title", async () => {
    const lines = [
      "Census 2021",
      ";;;2020;2020",
      "Type;Scope;Perimeter;Cooperatives;Workers",
      "Worker;affiliated;all;1;2",
    ];
    expect(await yearsOf(Buffer.from(lines.join("\n")), profile)).toEqual([2020]);
  });
});

describe("a row of delimited text with other cells than the header", () => {
  const header = "Type;Scope;Perimeter;Cooperatives;Workers;Turnover (EUR);Remarks";
  const remarked: Profile = { ...profile, columns: [...profile.columns, { label: "Remarks", code: "NOTE" }] };
  const shiftsOf = async (...rows: readonly string[]) => {
    const bytes = Buffer.from([header, ...rows].join("\n"));
    const read = await readReturn({ bytes, fileName: "file", profiles: [remarked], year: 2021 });
    return read.kind === "read" ? read.return.records.map(({ shifted }) => shifted ?? null) : [read.kind];
  };
  const whole = "Worker;affiliated;all;9;40;500;";

  test("lacks the cell of a figure", async () => {
    expect(await shiftsOf(whole, "Social;affiliated;all;40;500")).toEqual([null, { cells: 5, header: 7 }]);
    expect(await shiftsOf("Social;affiliated;all;40;500")).toEqual([{ cells: 5, header: 7 }]);
  });

  test("is in order without the remark at its end, and with blank cells that every row has", async () => {
    expect(await shiftsOf(whole, "Social;affiliated;all;9;40;500")).toEqual([null, null]);
    expect(await shiftsOf(`${whole};`, "Social;affiliated;all;9;40;500;;;")).toEqual([null, { cells: 9, header: 7 }]);
    expect(await shiftsOf(`${whole};`, `${whole};`)).toEqual([null, null]);
  });

  test("has one cell more than others, since a number was split", async () => {
    expect(await shiftsOf(whole, "Social;affiliated;all;9;1;200;;")).toEqual([null, { cells: 8, header: 7 }]);
  });
});

describe("a unit that a line beside the table states without a currency", () => {
  const table = ["Type;Scope;Perimeter;Workers;Turnover (EUR)", "Worker;affiliated;all;400;500"];
  const valuesBeside = (above: readonly string[], below: readonly string[]) =>
    valuesOf(Buffer.from([...above, ...table, ...below].join("\n")));
  const statedBeside = async (...lines: readonly string[]) => {
    const read = await readReturn({
      bytes: Buffer.from([...table, "", ...lines].join("\n")),
      fileName: "file",
      profiles: [profile],
      year: 2021,
    });
    return read.kind === "read" ? read.return.columns.flatMap(({ stated }) => stated?.multiplier ?? []) : [read.kind];
  };
  const refused = "WRK_TOTAL malformed 400000";

  test("keeps counts out, above the table and below it", async () => {
    expect(await valuesBeside(["Figures in thousands"], [])).toContain(refused);
    expect(await valuesBeside([], ["", "* figures in thousands"])).toContain(refused);
  });

  test("is that of the columns which it names, of money alone where it names a currency", async () => {
    expect(await valuesBeside([], ["* turnover in thousands"])).toContain("WRK_TOTAL 400");
    expect(await valuesBeside([], ["* amounts in EUR million"])).toContain("WRK_TOTAL 400");
  });

  test("stands at the columns of money, which rules compare with what is applied", async () => {
    expect(await statedBeside()).toEqual([]);
    expect(await statedBeside("* figures in thousands")).toEqual(["1000"]);
    expect(await statedBeside("* amounts in EUR million")).toEqual(["1000000"]);
    expect(await statedBeside("* workers in thousands")).toEqual([]);
  });
});
