import {
  type Finding,
  lookAlikes,
  type RegisterRow,
  reduceRegister,
  registerIndicators,
  repeatedIds,
} from "@coop-census/census";
import type { Profile } from "@coop-census/contracts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeRegisterReader } from "../make-register-reader.ts";
import { planRegister } from "../plan-register.ts";
import { makeCopyText } from "./copy-text.ts";
import { readRegisterBytes } from "./register-bytes.ts";
import { makeRowWriter } from "./row-format.ts";

const header = [
  ["SIREN", "NATIONAL_ID"],
  ["Gérant", ""],
  ["Nom", "NAME"],
  ["CP", "POSTCODE"],
  ["Forme", "TYPE"],
  ["Région", "GEO"],
  ["Date", "REF_DATE"],
  ["Effectif", "WRK_TOTAL"],
  ["Associés", "WRK_MBR"],
  ["Autres", "WRK_EMP"],
  ["ETP", "WRK_FTE"],
  ["CA (k€)", "TURN"],
  ["Adhésion principale", "PRIMARY"],
] as const;

const profile: Profile = {
  organisation: "fr-a",
  kind: "register",
  years: [2022],
  form: {
    format: "csv",
    encoding: "utf-8",
    delimiter: ";",
    decimal: ",",
    thousands: ".",
    headerRow: 1,
    dateStyle: "dmy",
    language: "fr",
  },
  columns: header.filter(([, code]) => code !== "").map(([label, code]) => ({ label, code })),
  labels: [
    { dimension: "TYPE", label: "de travail", code: "WORKER" },
    { dimension: "TYPE", label: "sociale", code: "SOCIAL" },
    { dimension: "GEO", label: "Bretagne", code: "FR-BRE" },
  ],
  defaults: { SCOPE: "AFF", PERIM: "COOP" },
  terms: { rollUpScope: "AFF", totalType: "NA_TYPE", currency: "EUR", multiplier: "1000", isPublic: false },
};

const columns = header.map(([label, code], index) => ({ column: index + 1, label, code: code === "" ? null : code }));
const plan = planRegister(profile, { top: 1, bottom: 1, columns, known: columns.length - 1 });
const context = {
  organisation: "fr-a",
  country: "FR",
  year: 2022,
  receivedOn: "2023-02-01",
  affiliations: [],
  mainBody: "cicopa",
  rates: new Map(),
};

interface Read {
  readonly rows: string;
  readonly findings: readonly Finding[];
  readonly stop: Finding | null;
}

const headerLine = header.map(([label]) => label).join(";");

const read = (csv: string | Buffer, size = 97, rows = 1_000): Read => {
  const parts: Buffer[] = [];
  const findings: Finding[] = [];
  const reader = readRegisterBytes({
    plan,
    context,
    delimiter: 0x3b,
    width: header.length,
    limits: { rows, columns: 100 },
    onRows: (bytes) => parts.push(bytes),
    onFindings: (some) => findings.push(...some),
  });
  const bytes = Buffer.from(csv);
  let stop: Finding | null = null;
  for (let at = 0; at < bytes.length && stop === null; at += size) stop = reader.push(bytes.subarray(at, at + size));
  stop ??= reader.end();
  return { rows: Buffer.concat(parts).toString(), findings, stop };
};

/** What the rows that are read from bytes add up to, and which are suspected. */
const judged = (csv: string) => {
  const reader = readRegisterBytes({
    plan,
    context,
    delimiter: 0x3b,
    width: header.length,
    limits: { rows: 1_000, columns: 100 },
    onRows: () => {},
    onFindings: () => {},
  });
  reader.push(Buffer.from(csv));
  reader.end();
  return { cells: reader.sums().cells(), suspected: reader.suspected() };
};

/** What the reader of text makes of the same records, one by one. */
const readAsText = (records: readonly (readonly string[])[]): Read => {
  const parts: Buffer[] = [];
  const out = makeCopyText(64, (bytes) => parts.push(bytes));
  const write = makeRowWriter(plan, out);
  const readRow = makeRegisterReader(plan, context);
  const findings = records.flatMap((fields, index) => {
    const reading = readRow(fields, index + 2);
    if (reading.row !== null) write(reading.row);
    return reading.findings;
  });
  out.flush();
  return { rows: Buffer.concat(parts).toString(), findings, stop: null };
};

/** Numbers that are written in two ways are the same: 12.50 and 12.5. */
const withPlainNumbers = (rows: string): string =>
  rows.replaceAll(/(\t\d+)\.(\d*?)0+(?=\t)/g, "$1.$2").replaceAll(/\.(?=\t)/g, "");

const clean = [
  "732829320",
  "Jean Dupont",
  "Les Tisserands",
  "29000",
  "de travail",
  "Bretagne",
  "31/12/2022",
  "12",
  "8",
  "4",
  "11,5",
  "900",
  "oui",
];

const line = (fields: readonly string[]): string => fields.join(";");

const oneOf = (...values: readonly string[]) => fc.constantFrom(...values);
const field = {
  id: oneOf("732829320", "732 829 320", "732829321", "", "n/a", "443061841", "Autres", "73282932", "552100554"),
  person: oneOf("", "Jean Dupont", "x;y"),
  name: oneOf(
    "Coop",
    "Les Tissreands",
    "Les Tisserant",
    "Les Tisserands S.C.O.P.",
    "Tisserands les",
    "Égalité",
    "Total",
    "",
    "a@b.fr",
    "Tél 0298123456",
    "Autres membres",
    " blanc ",
    "l’Étoile",
    "back\\slash",
    'say "hi"',
    "u\u0085x",
    "2 lignes\nici",
  ),
  postcode: oneOf("29000", "", "012345", "001234", "29 000"),
  type: oneOf("de travail", "sociale", "Sociale", "inconnue", "", "Total"),
  area: oneOf("Bretagne", "", "ailleurs"),
  date: oneOf("31/12/2022", "", "30/06/2021", "31/12/1999", "hier"),
  workers: oneOf(
    "12",
    "0",
    "",
    "1.200",
    "12,5",
    "-3",
    "007",
    "12 ",
    "abc",
    "17.000",
    "999999999999999",
    "9999999999999999",
  ),
  part: oneOf("8", "4", "", "0", "12", "-"),
  equivalent: oneOf("11,5", "", "12,25", "13", "11,125", "0,5", ",5", "11,"),
  turnover: oneOf("900", "", "900,5", "1", "99999999", "1.234,56", "12,30"),
  primary: oneOf("oui", "non", "", "X", "-", "peut-être", "Sì"),
};
const anyRecord = fc
  .tuple(
    field.id,
    field.person,
    field.name,
    field.postcode,
    field.type,
    field.area,
    field.date,
    field.workers,
    field.part,
    field.part,
    field.equivalent,
    field.turnover,
    field.primary,
  )
  .chain((fields) =>
    fc.integer({ min: 1, max: 60 }).map((cut) => (cut < fields.length ? fields.slice(0, cut) : fields)),
  );
/** Mostly clean rows with one field changed, so that most of them are plain. */
const nearlyClean = fc
  .tuple(anyRecord, fc.nat(header.length - 1), fc.nat(header.length - 1))
  .map(([other, a, b]) => clean.map((text, index) => (index === a || index === b ? (other[index] ?? text) : text)));

const needsQuotes = /[;"\r\n]/;
const written = (fields: readonly string[], isQuoted: boolean): string =>
  fields.map((text) => (isQuoted || needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(";");

describe("a register read from its bytes", () => {
  test("is the register that the reader of text reads, row by row and finding by finding", () => {
    const file = fc.array(fc.tuple(fc.oneof(nearlyClean, anyRecord), fc.boolean()), { maxLength: 12 });
    const lineEnd = fc.constantFrom("\n", "\r\n");
    fc.assert(
      fc.property(file, lineEnd, fc.integer({ min: 1, max: 200 }), (records, end, size) => {
        const fields = [clean, ...records.map(([one]) => one)];
        const isControlled = fields.some((one) => one.some((text) => /\u0085/.test(text)));
        fc.pre(!isControlled);
        const csv = [headerLine, ...fields.map((one, index) => written(one, records[index - 1]?.[1] ?? false))].join(
          end,
        );
        const found = read(csv, size);
        const expected = readAsText(fields);
        expect(found.stop).toBeNull();
        expect(found.findings).toEqual(expected.findings);
        expect(withPlainNumbers(found.rows)).toBe(withPlainNumbers(expected.rows));
      }),
      { numRuns: 600 },
    );
  });

  test("adds up to what its rows reduce to, and suspects every enterprise that it has twice", () => {
    const file = fc.array(fc.oneof(nearlyClean, nearlyClean, anyRecord), { maxLength: 40 });
    fc.assert(
      fc.property(file, (records) => {
        const fields = [clean, ...records].filter((one) => !one.some((text) => /\u0085/.test(text)));
        const readRow = makeRegisterReader(plan, context);
        const readings = fields.map((one, index) => readRow(one, index + 2));
        const out = new Set(
          readings.flatMap(({ findings }) =>
            findings
              .filter(({ severity }) => severity === "ERROR" || severity === "HOLD")
              .flatMap(({ keepsOut }) => keepsOut.map(({ row, indicator }) => `${row}/${indicator}`)),
          ),
        );
        const rows = readings.flatMap(({ row }) => row ?? []);
        const { cells, suspected } = judged([headerLine, ...fields.map((one) => written(one, false))].join("\n"));
        expect(cells).toEqual(reduceRegister(rows, (row, indicator) => out.has(`${row}/${indicator}`)));
        expect(suspected.identifiers).toEqual(
          expect.arrayContaining(repeatedIds(rows).map(({ nationalId }) => nationalId)),
        );
        const byRow = new Map(rows.map((row) => [row.row, row]));
        const alike = lookAlikes(rows).map(({ second }) => byRow.get(second)?.postcode?.replaceAll(" ", ""));
        expect(suspected.postcodes).toEqual(expect.arrayContaining(alike));
      }),
      { numRuns: 400 },
    );
  });

  test("adds the figures of a row like one that has a mark where this one has a figure", () => {
    const rows = ["-", "4"].map((employees) => [
      "732829320",
      "Jean Dupont",
      "Les Tisserands",
      "29000",
      "de travail",
      "",
      "31/12/2022",
      "12",
      "8",
      employees,
      "11,5",
      "900",
      "",
    ]);
    const { cells } = judged([headerLine, ...rows.map((one) => written(one, false))].join("\n"));
    expect(cells?.find(({ indicator, type }) => indicator === "WRK_EMP" && type === "WORKER")).toMatchObject({
      value: "4",
      rows: 1,
    });
  });

  test("takes rows like one that was found right from the bytes, and hands on nothing that is not mapped", () => {
    const { rows, findings } = read(
      [headerLine, line(clean), line(clean.with(0, "443061841").with(7, "13").with(9, "5").with(12, "non"))].join("\n"),
    );
    expect(findings).toEqual([]);
    expect(rows.split("\n")).toEqual([
      "2\t732829320\tLes Tisserands\t29000\t12\t8\t4\t11.5\t900000\tenterprise\t1\tWORKER\t_T\t\\N\tFR-BRE\tAFF\tCOOP\t2022-12-31\t\tt",
      "3\t443061841\tLes Tisserands\t29000\t13\t8\t5\t11,5\t900000\tenterprise\t1\tWORKER\t_T\t\\N\tFR-BRE\tAFF\tCOOP\t2022-12-31\t\tf".replace(
        "11,5",
        "11.5",
      ),
      "",
    ]);
    expect(rows).not.toContain("Dupont");
  });

  test.each([
    [
      "a mark before it",
      Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(`${headerLine}\n${line(clean)}\n`)]),
    ],
    ["mixed line ends", `${headerLine}\r\n${line(clean)}\n${line(clean)}\r${line(clean)}`],
    ["a last line without an end", `${headerLine}\n${line(clean)}`],
    [
      "blank lines and its header again",
      `${headerLine}\n\n${line(clean)}\n${headerLine}\n;;;;;;;;;;;;\n${line(clean)}`,
    ],
  ])("with %s is read alike", (_, csv) => {
    const { rows, findings, stop } = read(csv);
    expect([findings, stop]).toEqual([[], null]);
    for (const row of rows.trimEnd().split("\n")) expect(row).toContain("Les Tisserands");
  });

  test("counts rows as Excel does, with quoted line ends and blank lines", () => {
    const csv = `${headerLine}\n"732829320";"a\nb";"x\ny";;de travail;;;1;;;;;\n\n${line(clean)}\n`;
    expect(
      read(csv, 5)
        .rows.split("\n")
        .map((row) => row.split("\t")[0]),
    ).toEqual(["2", "4", ""]);
  });

  test.each([
    ["V01/broken-quotes", `${headerLine}\n"a"b;c\n`, 2],
    ["V01/control-character", `${headerLine}\n${line(clean.with(2, "a\u0000b"))}\n`, 2],
    ["V01/undecodable", Buffer.concat([Buffer.from(`${headerLine}\n`), Buffer.from([0x31, 0xe9, 0x3b, 0x0a])]), 2],
    ["V01/limit", `${headerLine}\n${`${line(clean)}\n`.repeat(20)}`, 12],
    ["V01/limit", `${headerLine}\n${";".repeat(200)}\n`, 2],
  ])("ends with %s at its row", (code, csv, row) => {
    expect(read(csv, 30, 11).stop).toMatchObject({ code, severity: "ERROR", level: "file", address: { row } });
  });

  test("holds no field below a column that is not mapped against the file", () => {
    const noise = clean.with(1, "tab\there \u0001");
    expect(read(`${headerLine}\n${line(clean)}\n${line(noise)}\n`).stop).toBeNull();
  });

  test("keeps a line with fewer or more cells than the header out, and says so", () => {
    const split = clean.toSpliced(7, 1, "1", "200");
    const lines = [headerLine, line(clean.toSpliced(7, 1)), line(split), line(clean)];
    const { rows, findings } = read(lines.join("\n"));
    expect(rows).toBe(read([headerLine, "", "", line(clean)].join("\n")).rows);
    const shifted = findings.filter(({ code }) => code === "V02/row-unlike-header");
    expect(shifted.map(({ address, params }) => [address.row, params["cells"]])).toEqual([
      [2, "12"],
      [3, "14"],
    ]);
  });

  test("writes every figure that a row can have below its own name", () => {
    const row: RegisterRow | null = makeRegisterReader(plan, context)(clean, 2).row;
    expect(Object.keys(row?.figures ?? {})).toEqual(
      registerIndicators.filter((code) => header.some(([, one]) => one === code)),
    );
  });
});
