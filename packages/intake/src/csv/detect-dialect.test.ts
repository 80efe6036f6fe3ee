import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { detectDialect } from "./detect-dialect.ts";
import { type Delimiter, eachCsvRecord } from "./each-csv-record.ts";

test.each([
  ["a;b\n1,5;2,5\n3,5;4,5\n", ";", 2],
  ["a,b,c\n1,2,3\n", ",", 3],
  ["a\tb\n1,5\t2,5\n", "\t", 2],
  ["a|b|c\n1|2|3\n", "|", 3],
  ['a,b\n"Rossi, Bianchi",2\n"Verdi; Neri",3\n', ",", 2],
  ['name,text\nx,"1;2;3\n4;5;6"\ny,"7;8;9"\n', ",", 2],
  ["sep=;\na;b\n1;2\n", ";", 2],
] as const)("%j is split by %j into %d", (text, delimiter, columns) => {
  expect(detectDialect(text)).toMatchObject({ delimiter, columns, certainty: "proved", alternatives: [] });
});

test("titles with commas above a table of semicolons are no table", () => {
  const text = "Legacoop, Roma, Censimento\nNumeri: 1.234,5\n\nTipo;Enti;Addetti\nLavoro;1;2\nSociale;3;4\n";
  expect(detectDialect(text)).toMatchObject({ delimiter: ";", columns: 3, preambleLines: 3, certainty: "proved" });
});

test("titles that a spreadsheet padded with delimiters are above the header", () => {
  expect(detectDialect("Censimento;;\n;;\nTipo;Enti;Addetti\nLavoro;1;2\n")).toMatchObject({ preambleLines: 2 });
});

test("one column needs no delimiter", () => {
  expect(detectDialect("Enti\n1\n2\n")).toMatchObject({ delimiter: null, columns: 1, certainty: "proved" });
});

test("figures that may be one number or two are asked", () => {
  expect(detectDialect("Turnover\n1,234\n2,345\n")).toMatchObject({ certainty: "likely", alternatives: [null] });
});

test("rows of all lengths are asked", () => {
  expect(detectDialect("a,b,c\n1\n1,2\n1,2,3,4\n1\n").certainty).toBe("open");
});

test.each([
  ["a;b\n1;2\n", "\n"],
  ["a;b\r\n1;2\r\n", "\r\n"],
  ["a;b\r1;2\r", "\r"],
  ["a;b\r\n1;2\n", "mixed"],
  ['a;b\r\n"1\n2";3\r\n', "\r\n"],
])("the lines of %j end in %j", (text, lineEnds) => {
  expect(detectDialect(text).lineEnds).toBe(lineEnds);
});

test.each([
  ['a;b\n"1";2\n', '"'],
  ["a;b\n'x';'y'\n'z';'v'\n", "'"],
  ["a;b\nl'uno;l'altro\n", null],
])("the quotes of %j are %j", (text, quote) => {
  expect(detectDialect(text).quote).toBe(quote);
});

describe("whatever the table", () => {
  const cell = fc.constantFrom(
    "12,5",
    "1.234,5",
    "400",
    "Roma",
    "Rossi, Bianchi",
    'detta "la cooperativa"',
    "a\nb",
    "x; y",
    "-",
  );
  const delimiters = fc.constantFrom<Delimiter>(";", ",", "\t", "|");
  const quoted = (text: string, delimiter: Delimiter): string =>
    text.includes(delimiter) || /["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

  test("what is written with a delimiter is read back, or another reading is said to be possible", () => {
    const rows = fc
      .integer({ min: 2, max: 6 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 12 }),
      );
    fc.assert(
      fc.property(rows, delimiters, fc.constantFrom("\n", "\r\n"), (body, delimiter, end) => {
        const header = (body[0] ?? []).map((_, index) => `Colonna ${index}`);
        const text = [header, ...body].map((row) => row.map((one) => quoted(one, delimiter)).join(delimiter)).join(end);
        const dialect = detectDialect(text);
        if (dialect.delimiter !== delimiter) return dialect.alternatives.includes(delimiter);
        const read: string[][] = [];
        eachCsvRecord(text, delimiter, ({ fields }) => {
          read.push([...fields]);
          return "go on";
        });
        return JSON.stringify(read) === JSON.stringify([header, ...body]);
      }),
      { numRuns: 300 },
    );
  });
});
