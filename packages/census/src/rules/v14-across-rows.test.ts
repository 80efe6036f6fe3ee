import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimal } from "../decimal/decimal.ts";
import { contextOf, tabledReturn } from "../fixture/tabled-return.ts";
import type { Return, ReturnTerms } from "../return/return.ts";
import { v14 } from "./v14-turnover-per-worker.ts";

type Table = readonly (readonly string[])[];

const header = ["TYPE", "GEO", "WRK_TOTAL", "TURN"];
const findingsOf = (rows: Table, columns: readonly string[] = header, terms: Partial<ReturnTerms> = {}) =>
  v14.check(contextOf(tabledReturn(columns, rows, terms)));
const codes = (...args: Parameters<typeof findingsOf>) => findingsOf(...args).map(({ code }) => code);

const whole = (workers: string, turnover: string) => ["_T", "_T", workers, turnover];
const worker = (workers: string, turnover: string) => ["WORKER", "_T", workers, turnover];
const social = (workers: string, turnover: string) => ["SOCIAL", "_T", workers, turnover];
const north = (workers: string, turnover: string) => ["_T", "N", workers, turnover];
const south = (workers: string, turnover: string) => ["_T", "S", workers, turnover];

describe("V14 where turnover and workers stand in different rows", () => {
  it("holds the turnover of a total against the workers of its parts", () => {
    expect(findingsOf([whole("", "3000"), worker("60", ""), social("40", "")])).toMatchObject([
      {
        code: "V14/rows-unit-too-small",
        severity: "HOLD",
        indicator: "TURN",
        address: { row: 2, column: 4 },
        params: { ratio: "30", factor: "1000", row: "3", low: "2000", high: "1000000" },
        keepsOut: [{ row: 2, indicator: "TURN" }],
      },
    ]);
    expect(codes([whole("", "3000000"), worker("60", ""), social("40", "")])).toEqual([]);
  });

  it("holds all parts of a turnover against the workers of the total", () => {
    expect(findingsOf([worker("", "3000"), social("", "2000"), whole("100", "")])).toMatchObject([
      {
        code: "V14/rows-unit-too-small",
        address: { row: 2 },
        params: { ratio: "50", row: "4" },
        keepsOut: [2, 3].map((row) => ({ row, indicator: "TURN" })),
      },
    ]);
  });

  it("compares two breakdowns without a total row", () => {
    const rows = (turnover: string) => [worker("60", ""), social("40", ""), north("", turnover), south("", "9000000")];
    expect(codes(rows("9000000"))).toEqual([]);
    expect(findingsOf(rows("9000000000"))).toMatchObject([
      { code: "V14/rows-unit-too-large", params: { factor: "1000" }, keepsOut: [{ row: 4 }, { row: 5 }] },
    ]);
  });

  it("only warns of the unusual, and proposes nothing where no unit explains it", () => {
    const rows = (turnover: string) => [whole("", turnover), worker("60", ""), social("40", "")];
    expect(findingsOf(rows("799999"))).toMatchObject([{ code: "V14/rows-unusual", severity: "WARN", keepsOut: [] }]);
    expect(codes(rows("800000"))).toEqual([]);
    expect(findingsOf(rows("0"))).toMatchObject([{ code: "V14/rows-impossible", severity: "HOLD" }]);
  });

  it("holds every cell with a part of a turnover that is not possible", () => {
    const rows = [whole("", "3000"), worker("60", ""), social("40", ""), north("", "1000"), south("", "")];
    expect(findingsOf(rows)).toMatchObject([{ keepsOut: [{ row: 2 }, { row: 5 }] }]);
  });

  it("says nothing again of what single rows say", () => {
    expect(codes([whole("100", "3000"), worker("60", ""), social("40", "")])).toEqual(["V14/unit-too-small"]);
    expect(codes([whole("", "3000"), worker("60", "2000"), social("40", "1000")])).toEqual([
      "V14/unit-too-small",
      "V14/unit-too-small",
    ]);
    expect(codes([whole("100", ""), whole("", "3000"), worker("60", ""), social("40", "")])).toEqual([
      "V14/unit-too-small",
    ]);
    const oneHeld = [worker("60", "60"), social("", "2000"), whole("100", "")];
    expect(findingsOf(oneHeld)).toMatchObject([{ code: "V14/unit-too-small", keepsOut: [{ row: 2 }] }]);
  });

  it("says what is wrong in a part there, and not of the whole again", () => {
    const parts = [
      ["WORKER", "N", "30", ""],
      ["WORKER", "S", "30", ""],
      ["SOCIAL", "N", "20", ""],
      ["SOCIAL", "S", "20", ""],
    ];
    expect(findingsOf([worker("", "60"), social("", "2000000"), ...parts])).toMatchObject([
      { code: "V14/rows-unit-too-small", address: { row: 2 }, keepsOut: [{ row: 2 }] },
    ]);
    expect(findingsOf([worker("", "60000"), social("", "40000"), ...parts])).toMatchObject([
      { code: "V14/rows-unit-too-small", keepsOut: [{ row: 2 }] },
      { code: "V14/rows-unit-too-small", keepsOut: [{ row: 3 }] },
    ]);
  });

  it("leaves breakdowns alone that have a row in common, which is judged by itself", () => {
    const rows = (shared: string) => [worker(shared, "100000"), social("-", "3"), ["PRODUCER", "_T", "5", "-"]];
    expect(codes(rows("10"))).toEqual([]);
    expect(codes([...rows(""), whole("15", "")])).toEqual(["V14/rows-unusual"]);
  });

  it("takes no breakdown with a part that is blank, not available or unreadable for complete", () => {
    for (const missing of ["", "n/a", "1.2.3"])
      expect(codes([whole("", "3000"), worker("60", ""), social(missing, "")])).toEqual([]);
    const withDash = [whole("", "3000"), worker("60", ""), social("40", ""), ["PRODUCER", "_T", "-", ""]];
    expect(codes(withDash)).toEqual(["V14/rows-unit-too-small"]);
  });

  it("says nothing where the breakdowns disagree", () => {
    const rows = (last: string) => [
      whole("", "3000"),
      worker("60", ""),
      social("40", ""),
      north("50", ""),
      south(last, ""),
    ];
    expect(codes(rows("50"))).toEqual(["V14/rows-unit-too-small"]);
    expect(codes(rows("51"))).toEqual([]);
    const turnover = (total: string) => [whole("", total), north("", "1000"), south("", "2000")];
    const workers = [worker("60", ""), social("40", "")];
    expect(codes([...turnover("3000"), ...workers])).toEqual(["V14/rows-unit-too-small"]);
    expect(codes([...turnover("3001"), ...workers])).toEqual(["V14/rows-unit-too-small"]);
    expect(codes([...turnover("3100"), ...workers])).toEqual([]);
  });

  it("never compares rows of two dates, scopes or perimeters, nor rows that are not understood", () => {
    const rows = (of: string, other: string) => [
      [...whole("", "3000"), of],
      [...worker("60", ""), other],
      [...social("40", ""), other],
    ];
    const dated = [...header, "REF_DATE"];
    expect(codes(rows("2021-12-31", "2021"), dated)).toEqual(["V14/rows-unit-too-small"]);
    expect(codes(rows("2021-12-31", "2020-12-31"), dated)).toEqual([]);
    expect(codes(rows("NAT", "AFF"), [...header, "SCOPE"])).toEqual([]);
    expect(codes(rows("?", "?"), [...header, "SCOPE"])).toEqual([]);
    expect(codes(rows("COOP", "COOP_SUBS"), [...header, "PERIM"])).toEqual([]);
    expect(codes([whole("", "3000"), worker("60", ""), social("40", ""), ["?Neu", "_T", "1", ""]])).toEqual([]);
  });

  it("compares in euro and in units, and computes nothing without a rate or workers", () => {
    const rows = [whole("", "3"), worker("60", ""), social("40", "")];
    expect(codes(rows, header, { multiplier: decimal(1000000) })).toEqual([]);
    expect(codes(rows, header, { currency: "PLN" })).toEqual([]);
    expect(codes([whole("", "3"), worker("0", ""), social("0", "")])).toEqual([]);
  });

  it("leaves the sums of a register alone, which are no totals of each other", () => {
    const asRegister = (ret: Return): Return => ({ ...ret, records: ret.records.map((one) => ({ ...one, row: 0 })) });
    const table = tabledReturn(header, [worker("", "3000"), social("", "2000"), whole("100", "")]);
    expect(v14.check(contextOf(table))).toHaveLength(1);
    expect(v14.check(contextOf(asRegister(table)))).toEqual([]);
  });

  it("says the same in whatever order the rows stand", () => {
    const shares = [["100"], ["60", "40"], ["50", "50"]];
    const blocks = [["_T _T"], ["WORKER _T", "SOCIAL _T"], ["_T N", "_T S"]];
    const side = fc.constantFrom("workers", "workers", "turnover", "turnover", "both", "neither");
    const rest = fc.subarray(["SOCIAL_A _T - ", "WORKER N 30 ", "WORKER S 30 ", "SOCIAL N 20 ", "WORKER N  5000"]);
    const table = fc
      .tuple(fc.tuple(side, side, side), fc.constantFrom("1", "30", "9000"), rest)
      .map(([sides, each, more]) => [
        ...blocks.flatMap((kinds, block) =>
          kinds.map((kind, at) => {
            const [share = "", of = ""] = [shares[block]?.[at], sides[block]];
            const turnover = String(Number(share) * Number(each));
            const isOf = (one: string) => of === one || of === "both";
            return [...kind.split(" "), isOf("workers") ? share : "", isOf("turnover") ? turnover : ""];
          }),
        ),
        ...more.map((one) => one.split(" ")),
      ]);
    const byText = (a: string, b: string) => (a < b ? -1 : 1);
    const said = (rows: Table) =>
      findingsOf(rows)
        .map(({ code, params, keepsOut }) =>
          [
            code,
            params["ratio"],
            ...rows
              .filter((_, at) => keepsOut.some(({ row }) => row === at + 2))
              .map(String)
              .sort(byText),
          ].join(" / "),
        )
        .sort(byText);
    let across = 0;
    fc.assert(
      fc.property(
        table.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
        ([rows, other]) => {
          across += said(rows).filter((one) => one.startsWith("V14/rows")).length;
          expect(said(other)).toEqual(said(rows));
        },
      ),
      { numRuns: 500, seed: 14 },
    );
    expect(across).toBeGreaterThan(100);
  });
});
