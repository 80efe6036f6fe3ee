import { describe, expect, it } from "vitest";
import { decimal } from "../decimal/decimal.ts";
import { tabledReturn } from "../fixture/tabled-return.ts";
import type { ReturnTerms } from "../return/return.ts";
import { blankRows } from "./blank-rows.ts";
import { toObservations } from "./to-observations.ts";

type Table = readonly (readonly string[])[];

const reporter = { organisation: "it-one", country: "IT", year: 2021 };
const observe = (header: readonly string[], rows: Table, terms: Partial<ReturnTerms> = {}) =>
  toObservations(tabledReturn(header, rows, terms), reporter);
const brief = (...args: Parameters<typeof observe>) =>
  observe(...args).map(({ type, area, indicator, value, unit, flags }) =>
    [type, area, indicator, value, unit, flags].join(" "),
  );

describe("toObservations", () => {
  it("makes one observation of every number, in units, with its place in the file", () => {
    const header = ["TYPE", "GEO", "SCOPE", "PERIM", "ENT_TOTAL", "TURN", "REF_DATE", "FLAG"];
    const terms = { multiplier: decimal(1000000), isPublic: false };
    expect(observe(header, [["WORKER", "IT-21", "NAT", "COOP_SUBS", "", "3.7", "2020", "UE"]], terms)).toEqual([
      {
        reporter: "it-one",
        country: "IT",
        year: 2021,
        scope: "NAT",
        perimeter: "COOP_SUBS",
        type: "WORKER",
        area: "IT-21",
        activity: "_T",
        activityRevision: null,
        indicator: "TURN",
        dimensions: { SEX: "_T", SIZE: "_T", ORIGIN: "_T", COHORT: "_T", HORIZON: "_T", PERIOD_START: "_T" },
        value: "3700000",
        unit: "EUR",
        reference: { text: "2020", precision: "year" },
        flags: "EU",
        confidentiality: "F",
        isPublic: false,
        address: { sheet: null, row: 2, column: 6, header: "TURN" },
      },
    ]);
  });

  it("keeps zero, and makes nothing of blanks, dashes, n/a and what cannot be read", () => {
    expect(brief(["ENT_TOTAL", "WRK_TOTAL", "WRK_MBR", "TURN", "WRK_EMP"], [["0", "", "-", "n/a", "1.2.3"]])).toEqual([
      "_T _T ENT_TOTAL 0 ENT ",
    ]);
  });

  it("keeps total rows and leaves out rows that nobody understands, computed indicators and amounts without a currency", () => {
    expect(
      brief(
        ["TYPE", "ENT_TOTAL", "SHR_SME", "TURN"],
        [
          ["?x", "1", "", ""],
          ["_T", "2", "0.5", "7"],
        ],
        { currency: null },
      ),
    ).toEqual(["_T _T ENT_TOTAL 2 ENT "]);
  });

  it("takes a breakdown's own total once, and none of its parts", () => {
    const rows = [
      ["WORKER", "SECTOR=a", "10"],
      ["WORKER", "SECTOR=", "11"],
      ["WORKER", "AREA=", "11"],
    ];
    expect(brief(["TYPE", "BREAKDOWN", "ENT_TOTAL"], rows)).toEqual(["WORKER _T ENT_TOTAL 11 ENT "]);
    expect(brief(["TYPE", "BREAKDOWN", "ENT_TOTAL"], [...rows, ["WORKER", "", "12"]])).toEqual([
      "WORKER _T ENT_TOTAL 12 ENT ",
    ]);
  });

  it("keeps a type that contains other types of the return as it was reported", () => {
    const header = ["TYPE", "ENT_TOTAL", "WRK_TOTAL", "MBR_TOTAL"];
    expect(
      brief(header, [
        ["SOCIAL_A", "10", "100", ""],
        ["SOCIAL_B", "5", "", ""],
        ["SOCIAL", "15", "150", "9"],
      ]),
    ).toEqual([
      "SOCIAL_A _T ENT_TOTAL 10 ENT ",
      "SOCIAL_A _T WRK_TOTAL 100 PER ",
      "SOCIAL_B _T ENT_TOTAL 5 ENT ",
      "SOCIAL _T ENT_TOTAL 15 ENT ",
      "SOCIAL _T WRK_TOTAL 150 PER ",
      "SOCIAL _T MBR_TOTAL 9 MBR ",
    ]);
  });
});

describe("a figure that is given by a plain row and by the total row of a breakdown", () => {
  it.each(["2021-12-31", "2021", "2020-12-31", ""])(
    "counts once, as the plain row says, when the other is of %j",
    (date) => {
      const header = ["TYPE", "BREAKDOWN", "ENT_TOTAL", "REF_DATE"];
      expect(
        brief(header, [
          ["WORKER", "SECTOR=a", "98", date],
          ["WORKER", "SECTOR=", "98", date],
          ["WORKER", "BRANCH=", "97", "2019"],
          ["WORKER", "", "100", "2021-12-31"],
        ]),
      ).toEqual(["WORKER _T ENT_TOTAL 100 ENT "]);
    },
  );
});

describe("blankRows", () => {
  const blank = (header: readonly string[], rows: Table) =>
    blankRows(tabledReturn(header, rows)).map(({ type, area, scope }) => [type, area, scope].join(" "));

  it("are rows of the table without a readable value", () => {
    const header = ["TYPE", "SCOPE", "GEO", "ENT_TOTAL"];
    expect(
      blank(header, [
        ["WORKER", "AFF", "_T", "1"],
        ["SOCIAL", "NAT", "IT-21", ""],
        ["PRODUCER", "AFF", "_T", "1.2.3"],
        ["?remark", "", "", ""],
      ]),
    ).toEqual(["SOCIAL IT-21 NAT", "PRODUCER _T AFF"]);
  });

  it("are rows of money whose currency nobody knows, and say where they stand", () => {
    const rows = [["WORKER", "5"]];
    expect(blankRows(tabledReturn(["TYPE", "TURN"], rows))).toEqual([]);
    expect(blankRows(tabledReturn(["TYPE", "TURN"], rows, { currency: null }))).toMatchObject([
      { type: "WORKER", row: 2 },
    ]);
  });

  it("are rows of an unknown type under the common type, since a total still holds them", () => {
    expect(blank(["TYPE", "ENT_TOTAL"], [["?neu", "5"]])).toEqual(["NA_TYPE _T AFF"]);
  });

  it("are no parts of the sender's own breakdowns", () => {
    expect(blank(["TYPE", "BREAKDOWN", "ENT_TOTAL"], [["WORKER", "SECTOR=a", ""]])).toEqual([]);
  });
});
