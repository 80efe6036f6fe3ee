import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimal } from "../decimal/decimal.ts";
import { contextOf, tabledReturn } from "../fixture/tabled-return.ts";
import type { ReturnTerms } from "../return/return.ts";
import { v05 } from "./v05-parts-and-total.ts";

type Table = readonly (readonly string[])[];

const findingsOf = (header: readonly string[], rows: Table, terms: Partial<ReturnTerms> = {}) =>
  v05.check(contextOf(tabledReturn(header, rows, terms)));
const found = (header: readonly string[], rows: Table, terms: Partial<ReturnTerms> = {}) =>
  findingsOf(header, rows, terms).map((one) => [one.code, one.severity, one.address.row, one.indicator]);

describe("V05 by type", () => {
  const header = ["TYPE", "ENT_TOTAL", "WRK_TOTAL"];
  const rows = [
    ["SOCIAL_A", "2955", ""],
    ["SOCIAL_B", "1328", ""],
    ["SOCIAL_AB", "967", ""],
    ["CONSORTIUM", "199", ""],
  ];

  it("refuses a total that its parts do not make up, with the total and all parts, for that indicator only", () => {
    expect(findingsOf(header, [...rows, ["_T", "6057", "251035"]])).toMatchObject([
      {
        code: "V05/parts-differ",
        severity: "ERROR",
        address: { row: 6, column: 2 },
        raw: "6057",
        params: { sum: "5449", total: "6057", difference: "608" },
        keepsOut: [6, 2, 3, 4, 5].map((row) => ({ row, indicator: "ENT_TOTAL" })),
      },
    ]);
  });

  it("passes a total whose parts make it up, a consortium among them", () => {
    expect(found(header, [...rows, ["SOCIAL_XX", "608", ""], ["_T", "6057", "251035"]])).toEqual([]);
  });

  it("finds transposed digits in a total that is too small", () => {
    const parts = [
      ["WORKER", "1", "56680"],
      ["SOCIAL_MS", "1", "9700"],
      ["OTHER_COOP", "1", "820"],
    ];
    expect(found(header, [...parts, ["_T", "3", "62700"]])).toEqual([["V05/parts-differ", "ERROR", 5, "WRK_TOTAL"]]);
    expect(found(header, [...parts, ["_T", "3", "67200"]])).toEqual([]);
  });

  it("takes what blank parts leave as a remainder of the common type, and refuses a negative one", () => {
    const total = (workers: string): Table => [
      ["WORKER", "1", "10"],
      ["SOCIAL", "1", ""],
      ["_T", "2", workers],
    ];
    expect(findingsOf(header, total("30"))).toMatchObject([
      { code: "V05/remainder", severity: "WARN", params: { difference: "20", type: "NA_TYPE" }, keepsOut: [] },
    ]);
    expect(found(header, total("10"))).toEqual([]);
    expect(found(header, total("9"))).toEqual([["V05/parts-differ", "ERROR", 4, "WRK_TOTAL"]]);
  });

  it("takes no cell for blank that another row of the same thing fills", () => {
    const rows = [
      ["WORKER", "10", ""],
      ["WORKER", "", "70"],
      ["_T", "30", "70"],
    ];
    expect(found(header, rows)).toEqual([["V05/parts-differ", "ERROR", 4, "ENT_TOTAL"]]);
  });

  it("takes a dash for nothing: it leaves no remainder", () => {
    expect(
      found(
        ["TYPE", "ENT_TOTAL"],
        [
          ["WORKER", "10"],
          ["SOCIAL", "-"],
          ["_T", "30"],
        ],
      ),
    ).toEqual([["V05/parts-differ", "ERROR", 4, "ENT_TOTAL"]]);
  });

  it("says nothing while a part cannot be read or understood", () => {
    expect(
      found(
        ["TYPE", "ENT_TOTAL"],
        [
          ["WORKER", "10"],
          ["SOCIAL", "205.7.0"],
          ["_T", "30"],
        ],
      ),
    ).toEqual([]);
    expect(
      found(
        ["TYPE", "ENT_TOTAL"],
        [
          ["WORKER", "10"],
          ["?Neu", "5"],
          ["_T", "30"],
        ],
      ),
    ).toEqual([]);
  });

  it("never holds scopes or perimeters against each other", () => {
    expect(
      found(
        ["TYPE", "SCOPE", "PERIM", "ENT_TOTAL"],
        [
          ["WORKER", "NAT", "COOP", "10"],
          ["WORKER", "AFF", "COOP_SUBS", "20"],
          ["_T", "AFF", "COOP", "30"],
        ],
      ),
    ).toEqual([]);
  });

  it("warns where parts and total are of different dates", () => {
    expect(
      found(
        ["TYPE", "ENT_TOTAL", "REF_DATE"],
        [
          ["WORKER", "10", "2020-12-31"],
          ["_T", "30", "2021-12-31"],
        ],
      ),
    ).toEqual([["V05/other-date", "WARN", 3, "ENT_TOTAL"]]);
  });

  it("takes a type that contains others for their total", () => {
    expect(
      found(
        ["TYPE", "ENT_TOTAL"],
        [
          ["SOCIAL_GI", "10"],
          ["SOCIAL_WI", "5"],
          ["SOCIAL", "15"],
          ["WORKER", "1"],
          ["_T", "16"],
        ],
      ),
    ).toEqual([]);
    expect(
      found(
        ["TYPE", "ENT_TOTAL"],
        [
          ["SOCIAL_GI", "10"],
          ["SOCIAL_WI", "5"],
          ["SOCIAL", "16"],
        ],
      ),
    ).toEqual([["V05/parts-differ", "ERROR", 4, "ENT_TOTAL"]]);
  });
});

describe("V05 by area and activity", () => {
  it("holds a country total against areas of one type", () => {
    const areas = [
      ["SOCIAL", "UY-AR", "11"],
      ["SOCIAL", "UY-CA", "30"],
    ];
    expect(found(["TYPE", "GEO", "ENT_ACTIVE"], [...areas, ["_T", "_T", "41"]])).toEqual([]);
    expect(found(["TYPE", "GEO", "ENT_ACTIVE"], [...areas, ["_T", "_T", "42"]])).toEqual([
      ["V05/parts-differ", "ERROR", 4, "ENT_ACTIVE"],
    ]);
  });

  it("checks every dimension by itself", () => {
    const rows = (north: string): Table => [
      ["WORKER", "N", north],
      ["WORKER", "S", "2"],
      ["WORKER", "_T", "12"],
      ["SOCIAL", "N", "3"],
      ["SOCIAL", "S", "4"],
      ["SOCIAL", "_T", "7"],
      ["_T", "N", "13"],
      ["_T", "S", "6"],
      ["_T", "_T", "19"],
    ];
    expect(found(["TYPE", "GEO", "ENT_TOTAL"], rows("10"))).toEqual([]);
    expect(
      findingsOf(["TYPE", "GEO", "ENT_TOTAL"], rows("9")).map((one) => [one.address.row, one.params["dimension"]]),
    ).toEqual([
      [4, "area"],
      [8, "type"],
    ]);
  });

  it("checks activities", () => {
    expect(
      found(
        ["TYPE", "ACTIVITY", "ENT_TOTAL"],
        [
          ["WORKER", "C", "4"],
          ["WORKER", "F", "5"],
          ["WORKER", "_T", "10"],
        ],
      ),
    ).toEqual([["V05/parts-differ", "ERROR", 4, "ENT_TOTAL"]]);
  });
});

describe("V05 in the sender's own breakdown", () => {
  it("checks each breakdown against its own total: 100 lost in one dimension only", () => {
    const branches = [
      ["BRANCH=a", "4000"],
      ["BRANCH=b", "509"],
      ["BRANCH=", "4509"],
    ];
    const areas = [
      ["AREA=n", "4000"],
      ["AREA=s", "409"],
      ["AREA=", "4509"],
    ];
    expect(found(["BREAKDOWN", "ENT_TOTAL"], [...branches, ...areas])).toEqual([
      ["V05/parts-differ", "ERROR", 7, "ENT_TOTAL"],
    ]);
  });

  it("takes a difference among blank parts for a loss, in every indicator that has one", () => {
    expect(
      findingsOf(
        ["TYPE", "BREAKDOWN", "ENT_TOTAL", "TURN"],
        [
          ["WORKER", "SECTOR=a", "384", "179591490"],
          ["WORKER", "SECTOR=unknown", "12", ""],
          ["WORKER", "SECTOR=b", "", ""],
          ["WORKER", "SECTOR=", "431", "181314665"],
        ],
      ),
    ).toMatchObject([
      {
        code: "V05/blank-parts",
        severity: "ERROR",
        indicator: "ENT_TOTAL",
        address: { row: 5 },
        params: { difference: "35" },
      },
      {
        code: "V05/blank-parts",
        severity: "ERROR",
        indicator: "TURN",
        address: { row: 5 },
        params: { difference: "1723175" },
      },
    ]);
  });

  it("takes a day, a month and a year that agree for one date", () => {
    const parts = (date: string) => [
      ["WORKER", "10", date],
      ["_T", "30", "2021"],
    ];
    const header = ["TYPE", "ENT_TOTAL", "REF_DATE"];
    expect(found(header, parts("2021-12-31"))).toEqual([["V05/parts-differ", "ERROR", 3, "ENT_TOTAL"]]);
    expect(found(header, parts("2020-12"))).toEqual([["V05/other-date", "WARN", 3, "ENT_TOTAL"]]);
  });

  it("holds totals of one thing against each other however their dates are written", () => {
    const rows = (date: string) => [
      ["WORKER", "", "10", "2021-12-31"],
      ["WORKER", "SECTOR=a", "11", date],
      ["WORKER", "SECTOR=", "11", date],
    ];
    const header = ["TYPE", "BREAKDOWN", "ENT_TOTAL", "REF_DATE"];
    expect(found(header, rows("2021"))).toEqual([["V05/totals-differ", "ERROR", 4, "ENT_TOTAL"]]);
    expect(found(header, rows("2020"))).toEqual([["V05/totals-of-other-date", "WARN", 4, "ENT_TOTAL"]]);
  });

  it("refuses totals of one thing that differ", () => {
    expect(
      found(
        ["TYPE", "BREAKDOWN", "ENT_TOTAL"],
        [
          ["WORKER", "", "10"],
          ["WORKER", "SECTOR=a", "11"],
          ["WORKER", "SECTOR=", "11"],
        ],
      ),
    ).toEqual([["V05/totals-differ", "ERROR", 4, "ENT_TOTAL"]]);
  });
});

describe("V05 and rounding", () => {
  const millions = { multiplier: decimal(1000000) };

  it("warns of amounts that differ by no more than half a step a part", () => {
    const rows = (total: string): Table => [
      ["WORKER", "100.2"],
      ["SOCIAL", "200.3"],
      ["_T", total],
    ];
    expect(found(["TYPE", "TURN"], rows("300.6"), millions)).toEqual([["V05/rounded", "WARN", 4, "TURN"]]);
    expect(found(["TYPE", "TURN"], rows("300.7"), millions)).toEqual([["V05/parts-differ", "ERROR", 4, "TURN"]]);
  });

  it("takes counts for exact, unless they are flagged estimates that end in zeros", () => {
    const rows = (flag: string): Table => [
      ["WORKER", "12300", flag],
      ["SOCIAL", "23400", ""],
      ["_T", "35800", ""],
    ];
    expect(found(["TYPE", "ENT_TOTAL", "FLAG"], rows(""))).toEqual([["V05/parts-differ", "ERROR", 4, "ENT_TOTAL"]]);
    expect(found(["TYPE", "ENT_TOTAL", "FLAG"], rows("E"))).toEqual([["V05/rounded", "WARN", 4, "ENT_TOTAL"]]);
  });

  it("takes no count for rounded more coarsely than to the third digit of the total", () => {
    const rows = [
      ["WORKER", "100000", "E"],
      ["SOCIAL", "200000", "E"],
      ["_T", "400000", "E"],
    ];
    expect(found(["TYPE", "ENT_TOTAL", "FLAG"], rows)).toEqual([["V05/parts-differ", "ERROR", 4, "ENT_TOTAL"]]);
  });

  it("adds no ratios", () => {
    expect(
      found(
        ["TYPE", "LARGEST_SHARE"],
        [
          ["WORKER", "0.2"],
          ["_T", "0.9"],
        ],
      ),
    ).toEqual([]);
  });
});

describe("V05 on any table", () => {
  const counts = fc.array(fc.nat({ max: 100000 }), { minLength: 1, maxLength: 4 });
  const types = ["WORKER", "SOCIAL", "PRODUCER", "CONSORTIUM"];

  it("is silent for the true total and refuses every other, whatever the order of rows", () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: -50, max: 50 }), fc.nat(), (values, error, turn) => {
        const sum = values.reduce((all, one) => all + one, 0);
        fc.pre(sum + error >= 0);
        const rows = [...values.map((one, index) => [types[index] ?? "", String(one)]), ["_T", String(sum + error)]];
        const at = turn % rows.length;
        const turned = [...rows.slice(at), ...rows.slice(0, at)];
        const findings = findingsOf(["TYPE", "ENT_TOTAL"], turned);
        expect(findings.map((one) => one.severity)).toEqual(error === 0 ? [] : ["ERROR"]);
        if (error !== 0) expect(findings[0]?.keepsOut).toHaveLength(rows.length);
      }),
    );
  });
});
