import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimal } from "../decimal/decimal.ts";
import { contextOf, tabledReturn } from "../fixture/tabled-return.ts";
import type { ReturnTerms } from "../return/return.ts";
import { v05 } from "./v05-parts-and-total.ts";

type Table = readonly (readonly string[])[];

const header = ["TYPE", "GEO", "ENT_TOTAL"];
const findingsOf = (columns: readonly string[], rows: Table, terms: Partial<ReturnTerms> = {}) =>
  v05.check(contextOf(tabledReturn(columns, rows, terms)));
const codes = (rows: Table, columns: readonly string[] = header) => findingsOf(columns, rows).map((one) => one.code);

const types = (worker: string, social: string): Table => [
  ["WORKER", "_T", worker],
  ["SOCIAL", "_T", social],
];
const areas = (north: string, south: string): Table => [
  ["_T", "N", north],
  ["_T", "S", south],
];

describe("V05 where two breakdowns have no total", () => {
  it("refuses both where they do not add up to the same", () => {
    expect(findingsOf(header, [...types("10", "20"), ...areas("15", "16")])).toMatchObject([
      {
        code: "V05/breakdowns-differ",
        severity: "ERROR",
        indicator: "ENT_TOTAL",
        address: { row: 4, column: 3 },
        params: { dimension: "area", sum: "31", against: "type", total: "30", difference: "1" },
        keepsOut: [2, 3, 4, 5].map((row) => ({ row, indicator: "ENT_TOTAL" })),
      },
    ]);
    expect(codes([...types("10", "20"), ...areas("15", "15")])).toEqual([]);
  });

  it("warns within half a step a part, and refuses beyond", () => {
    const amounts = (south: string) =>
      findingsOf(["TYPE", "GEO", "TURN"], [...types("10.2", "20.3"), ...areas("15.1", south)], {
        multiplier: decimal(1000000),
      }).map((one) => [one.code, one.severity, one.keepsOut.length]);
    expect(amounts("15.4")).toEqual([]);
    expect(amounts("15.6")).toEqual([["V05/breakdowns-rounded", "WARN", 0]]);
    expect(amounts("15.7")).toEqual([["V05/breakdowns-differ", "ERROR", 4]]);
    expect(amounts("15.2")).toEqual([["V05/breakdowns-rounded", "WARN", 0]]);
    expect(amounts("15.1")).toEqual([["V05/breakdowns-differ", "ERROR", 4]]);
  });

  it("leaves it to the total where there is one", () => {
    expect(codes([...types("10", "20"), ...areas("15", "16"), ["_T", "_T", "30"]])).toEqual(["V05/parts-differ"]);
    expect(codes([...types("10", "20"), ...areas("15", "16"), ["_T", "_T", ""]])).toEqual(["V05/breakdowns-differ"]);
  });

  it("takes no breakdown with a part that is blank, not available or unreadable for complete", () => {
    for (const missing of ["", "n/a", "1.2.3"]) {
      expect(codes([...types("10", "20"), ["PRODUCER", "_T", missing], ...areas("15", "16")])).toEqual([]);
      expect(codes([...types("10", "20"), ...areas("15", "16"), ["_T", "W", missing]])).toEqual([]);
    }
    expect(codes([...types("10", "20"), ["PRODUCER", "_T", "-"], ...areas("15", "16")])).toEqual([
      "V05/breakdowns-differ",
    ]);
  });

  it("takes no breakdown for complete that lacks a part which other rows name", () => {
    const producer = ["PRODUCER", "N", "-"];
    expect(codes([...types("10", "20"), ...areas("15", "18")])).toEqual(["V05/breakdowns-differ"]);
    expect(codes([...types("10", "20"), producer, ...areas("15", "18")])).toEqual([]);
    expect(codes([...types("10", "20"), ...areas("15", "16"), ["WORKER", "W", ""]])).toEqual([]);
  });

  it("takes no breakdown with a part that is refused already for complete", () => {
    const kinds = (second: string) => [
      ["SOCIAL_A", "_T", "8"],
      ["SOCIAL_B", "_T", second],
    ];
    expect(codes([...types("10", "20"), ...kinds("12"), ...areas("15", "16")])).toEqual(["V05/breakdowns-differ"]);
    expect(codes([...types("10", "20"), ...kinds("11"), ...areas("15", "16")])).toEqual(["V05/parts-differ"]);
  });

  it("holds the areas of one type against nothing but that type", () => {
    const social = [
      ["SOCIAL", "N", "3"],
      ["SOCIAL", "S", "17"],
    ];
    expect(codes([...types("10", "20"), ...social])).toEqual([]);
    expect(codes([["WORKER", "_T", "10"], ["PRODUCER", "_T", "7"], ...social])).toEqual([]);
  });

  it("compares what divides one type where that type has no row", () => {
    const rows = (construction: string) => [
      ["WORKER", "N", "_T", "4"],
      ["WORKER", "S", "_T", "5"],
      ["WORKER", "_T", "C", "3"],
      ["WORKER", "_T", "F", construction],
    ];
    const columns = ["TYPE", "GEO", "ACTIVITY", "ENT_TOTAL"];
    expect(codes(rows("6"), columns)).toEqual([]);
    expect(codes(rows("7"), columns)).toEqual(["V05/breakdowns-differ"]);
  });

  it("takes a single row for no breakdown", () => {
    expect(codes([["WORKER", "_T", "10"], ...areas("15", "16")])).toEqual([]);
    expect(codes([...types("10", "20"), ["_T", "N", "4"]])).toEqual([]);
  });

  it("says nothing of rows of several dates, scopes or perimeters, nor of one given twice", () => {
    const dated = (date: string) => [
      ...types("10", "20").map((row) => [...row, "2021-12-31"]),
      ...areas("15", "16").map((row) => [...row, date]),
    ];
    expect(codes(dated("2020-12-31"), [...header, "REF_DATE"])).toEqual([]);
    expect(codes(dated("2021"), [...header, "REF_DATE"])).toEqual(["V05/breakdowns-differ"]);
    const framed = [
      ...types("10", "20").map((row) => [...row, "AFF"]),
      ...areas("15", "16").map((row) => [...row, "NAT"]),
    ];
    expect(codes(framed, [...header, "SCOPE"])).toEqual([]);
    expect(codes([...types("10", "20"), ...types("10", "20"), ...areas("15", "16")])).toEqual([]);
  });

  it("says nothing while a row is not understood", () => {
    expect(codes([...types("10", "20"), ["?Neu", "_T", "1"], ...areas("15", "16")])).toEqual([]);
    const plain = [...types("10", "20"), ...areas("15", "16")].map((row) => [...row, ""]);
    const own = (breakdown: string) => codes([...plain, ["_T", "_T", "1", breakdown]], [...header, "BREAKDOWN"]);
    expect(own("UNKNOWN=Neu")).toEqual([]);
    expect(own("SECTOR=a")).toEqual(["V05/breakdowns-differ"]);
  });

  it("counts a type once beside the types that it contains", () => {
    const parts = [
      ["SOCIAL_A", "_T", "8"],
      ["SOCIAL_B", "_T", "12"],
    ];
    expect(codes([...types("10", "20"), ...parts, ...areas("15", "15")])).toEqual([]);
    expect(codes([...types("10", "20"), ...parts, ...areas("15", "16")])).toEqual(["V05/breakdowns-differ"]);
  });

  it("says the same in whatever order the rows stand", () => {
    const cell = fc.constantFrom("-", "1", "2", "3", "4");
    const rowOf = (type: string, area: string, activity: string) =>
      cell.map((value) => [type, area, activity, value] as const);
    const table = fc
      .tuple(
        rowOf("WORKER", "_T", "_T"),
        rowOf("SOCIAL", "_T", "_T"),
        rowOf("_T", "N", "_T"),
        rowOf("_T", "S", "_T"),
        fc.subarray(["SOCIAL_A _T _T", "_T _T C", "_T _T F", "WORKER N _T", "_T S C", "_T W _T"]),
      )
      .map(([a, b, c, d, more]) => [a, b, c, d, ...more.map((one) => [...one.split(" "), "2"])]);
    const said = (rows: Table) =>
      findingsOf(["TYPE", "GEO", "ACTIVITY", "ENT_TOTAL"], rows)
        .filter(({ code }) => code.startsWith("V05/breakdowns"))
        .map(({ code, params, keepsOut }) =>
          JSON.stringify([
            code,
            params,
            keepsOut.map(({ row }) => rows[row - 2]?.join()).sort((a = "", b = "") => (a < b ? -1 : 1)),
          ]),
        )
        .sort();
    let count = 0;
    fc.assert(
      fc.property(
        table.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
        ([rows, other]) => {
          count += said(rows).length;
          expect(said(other)).toEqual(said(rows));
        },
      ),
      { numRuns: 200, seed: 5 },
    );
    expect(count).toBeGreaterThan(0);
  });
});
