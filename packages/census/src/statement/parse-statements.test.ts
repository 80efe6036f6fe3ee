import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { parseStatements } from "./parse-statements.ts";
import { isOfYear, statementPeriod } from "./statement-period.ts";
import { statementSubject } from "./statement-subject.ts";

const published = Papa.parse<Record<string, string>>(
  readFileSync(new URL("../../../../samples/published_figures.csv", import.meta.url), "utf8"),
  { header: true, skipEmptyLines: true },
).data.map((fields, index) => ({ line: index + 2, fields }));

const given = { source: "a page", year: "2022", geo: "EUR", type: "ALL", indicator: "ENT_TOTAL", value: "43000" };

const parseRow = (more: Readonly<Record<string, string>>) =>
  parseStatements([{ line: 2, fields: { ...given, ...more } }]);

describe("public statements", () => {
  it("are read from the whole list of published figures, none lost", () => {
    const parsed = parseStatements(published);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.mistakes));
    expect(parsed.value).toHaveLength(748);
  });

  it("keep what the note says of their precision", () => {
    const precisionOf = (note: string) => {
      const parsed = parseRow({ note });
      return parsed.ok ? parsed.value[0]?.precision : parsed.mistakes;
    };
    expect(precisionOf("over")).toBe("at-least");
    expect(precisionOf('"almost 20 million"')).toBe("at-most");
    expect(precisionOf("affiliated network, rounded")).toBe("rounded");
    expect(precisionOf("overview of the year")).toBeNull();
  });

  it.each([
    ["a value in words", { value: "many" }, "value"],
    ["a value with separators", { value: "43,000" }, "value"],
    ["a year that is none", { year: "last year" }, "year"],
    ["a scope that is none", { scope: "everybody" }, "scope"],
    ["no source", { source: "" }, "source"],
  ] as const)("refuse %s", (_, more, column) => {
    const parsed = parseRow(more);
    expect(parsed.ok ? [] : parsed.mistakes.map((mistake) => mistake.column)).toContain(column);
  });

  it("refuse the same statement twice, and an empty file", () => {
    const rows = [2, 3].map((line) => ({ line, fields: given }));
    expect(parseStatements(rows)).toMatchObject({ ok: false, mistakes: [{ line: 3 }] });
    expect(parseStatements([])).toMatchObject({ ok: false });
  });
});

describe("the year of a statement", () => {
  it.each([
    ["2022", 2022, true],
    ["2022", 2021, false],
    ["2022~", 2022, true],
    ["2021+", 2030, true],
    ["2021+", 2020, false],
    ["2022-2023", 2022, true],
    ["2022-2023", 2024, false],
    ["", 2022, false],
  ] as const)("%j may speak of %i: %s", (year, of, expected) => {
    expect(isOfYear({ year }, of)).toBe(expected);
  });

  it("is none where it is no year", () => {
    expect(statementPeriod("22")).toBeNull();
  });
});

describe("what a statement is of", () => {
  const subjectOf = (more: Partial<typeof given & { scope: string | null }>) =>
    statementSubject({ ...given, scope: null, ...more });

  it("is all enterprises where it is a total of the network, worker-owned ones included", () => {
    expect(subjectOf({})).toEqual({
      kind: "figure",
      geo: "EUR",
      type: "ALL_ENT",
      indicator: "ENT_TOTAL",
      unit: null,
      isSectorWide: false,
    });
  });

  it("is sector-wide where it says so", () => {
    expect(subjectOf({ geo: "WORLD_SECTOR", indicator: "WRK_MBR" })).toMatchObject({
      geo: "WORLD",
      isSectorWide: true,
    });
    expect(subjectOf({ scope: "sector-wide" })).toMatchObject({ isSectorWide: true });
  });

  it("is money of a currency where the indicator names one, and of none otherwise", () => {
    expect(subjectOf({ indicator: "TURN_GBP" })).toMatchObject({ indicator: "TURN", unit: "GBP" });
    expect(subjectOf({ indicator: "TURN" })).toEqual({ kind: "none", why: "indicator" });
    expect(subjectOf({ indicator: "ENT_TOTAL_EUR" })).toEqual({ kind: "none", why: "indicator" });
  });

  it.each([
    ["the cooperatives of all sectors", { type: "COOP_ALL" }, "all-sectors"],
    ["the world of all cooperatives", { geo: "WORLD_ALLCOOPS" }, "all-sectors"],
    ["a group", { type: "GROUP:MONDRAGON" }, "group"],
    ["a region of a country", { geo: "UY/Salto" }, "place"],
    ["the sender's own branches", { type: "BRANCH:transporte" }, "type"],
    ["a share", { indicator: "SHR_SME" }, "share"],
    ["something that the census does not ask", { indicator: "CFI_JOBS" }, "indicator"],
  ] as const)("is no figure of the census where it is %s", (_, more, why) => {
    expect(subjectOf(more)).toEqual({ kind: "none", why });
  });
});
