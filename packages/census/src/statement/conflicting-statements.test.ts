import { readFileSync } from "node:fs";
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { decimal } from "../decimal/decimal.ts";
import { conflictingStatements } from "./conflicting-statements.ts";
import { parseStatements } from "./parse-statements.ts";
import { sayConflict } from "./say-conflict.ts";
import type { Statement } from "./statement.ts";

const of = (value: string, more: Partial<Statement> = {}): Statement => ({
  source: "a page",
  body: null,
  scope: null,
  year: "2022",
  geo: "BR",
  type: "ALL",
  indicator: "WRK_EMP",
  value: decimal(value),
  precision: null,
  note: null,
  ...more,
});

const kinds = (...statements: readonly Statement[]) =>
  conflictingStatements(statements).map(({ kind, difference }) => [kind, difference]);

const published = Papa.parse<Record<string, string>>(
  readFileSync(new URL("../../../../samples/published_figures.csv", import.meta.url), "utf8"),
  { header: true, skipEmptyLines: true },
).data.map((fields, index) => ({ line: index + 2, fields }));

describe("public statements of one thing", () => {
  it("agree within the digits that they are written with", () => {
    expect(kinds(of("43000"), of("43499", { source: "b" }))).toEqual([]);
    expect(kinds(of("43000"), of("43500", { source: "b" }))).toEqual([]);
    expect(kinds(of("43000"), of("43501", { source: "b" }))).toEqual([["other-value", "501"]]);
    expect(kinds(of("43000", { precision: "exact" }), of("43001", { source: "b" }))).toHaveLength(1);
  });

  it("agree where one names an end that the other keeps", () => {
    expect(kinds(of("350", { precision: "at-least" }), of("612", { source: "b" }))).toEqual([]);
    expect(kinds(of("700", { precision: "at-least" }), of("612", { source: "b" }))).toHaveLength(1);
    expect(kinds(of("700", { precision: "at-most" }), of("612", { source: "b" }))).toEqual([]);
    expect(kinds(of("601", { precision: "at-most" }), of("612", { source: "b" }))).toHaveLength(1);
  });

  it("of another place, type, indicator, year, body or scope are another thing", () => {
    for (const other of [
      { geo: "FR" },
      { type: "WORKER" },
      { indicator: "WRK_TOTAL" },
      { year: "2021" },
      { body: "br-ocb" },
      { scope: "network" },
    ]) {
      expect(kinds(of("9"), of("11", other))).toEqual([]);
    }
    expect(kinds(of("9", { year: "" }), of("11", { year: "" }))).toEqual([]);
  });

  it("disagree by a swap of digits, a lost unit or another value", () => {
    expect(kinds(of("62701"), of("67201", { source: "b" }))).toEqual([["transposed-digits", "4500"]]);
    expect(kinds(of("524322"), of("524234", { source: "b" }))).toEqual([["other-value", "-88"]]);
    expect(kinds(of("16000000"), of("16000000000", { source: "b" }))).toEqual([["lost-unit", "15984000000"]]);
    expect(kinds(of("100000"), of("10000", { source: "b" }))).toEqual([["lost-unit", "-90000"]]);
  });

  it("disagree in any order alike, and never with themselves", () => {
    const statement = fc
      .tuple(fc.constantFrom("90", "100", "1000", "1001", "524322", "524234"), fc.constantFrom("a", "b", "c"))
      .map(([value, source]) => of(value, { source }));
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 6 }), (all) => {
        expect(conflictingStatements(all.toReversed())).toEqual(conflictingStatements(all));
        expect(conflictingStatements(all).every(({ first, second }) => first.value !== second.value)).toBe(true);
      }),
    );
  });

  it("A04, A10, A19 and A20 are found among those that are published", () => {
    const parsed = parseStatements(published);
    const found = parsed.ok ? conflictingStatements(parsed.value) : [];
    const values = found.map(({ first, second, kind }) =>
      [first.value, second.value].toSorted().join(" ").concat(` ${kind}`),
    );
    expect(values).toEqual(
      expect.arrayContaining([
        "16000000 16000000000 lost-unit",
        "9264 9294 other-value",
        "524234 524322 other-value",
        "259600 278100 other-value",
        "33077 41500 other-value",
      ]),
    );
  });

  it("are told in one sentence", () => {
    const [conflict] = conflictingStatements([of("524322", { note: "OCB" }), of("524234", { source: "b" })]);
    expect(conflict === undefined ? "" : sayConflict(conflict)).toBe(
      "WRK_EMP of ALL in BR for 2022 is stated as 524322 (a page: OCB) and as 524234 (b): 88 apart.",
    );
  });
});
