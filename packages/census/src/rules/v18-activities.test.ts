import { describe, expect, it } from "vitest";
import { decimal } from "../decimal/decimal.ts";
import { contextOf, tabledReturn } from "../fixture/tabled-return.ts";
import { referenceDate } from "../observation/reference-date.ts";
import type { IsicRevision } from "../reference/activity.ts";
import type { RegisterCell } from "../register/register-cell.ts";
import type { RuleContext } from "./rule-context.ts";
import { v18 } from "./v18-activities.ts";
import { checkRegisterActivities } from "./v18-register.ts";

type Rows = readonly (readonly string[])[];

const header = ["TYPE", "ACTIVITY", "ENT_TOTAL"];
const contextIn = (revision: IsicRevision, rows: Rows, more: Partial<RuleContext> = {}) => {
  const ret = tabledReturn(header, rows);
  const records = ret.records.map((record) => ({ ...record, activityRevision: revision }));
  return contextOf({ ...ret, records }, more);
};
const codes = (...args: Parameters<typeof contextIn>) =>
  v18.check(contextIn(...args)).map(({ code, severity, address }) => [code, severity, address.row, address.column]);

describe("V18: the declared revision", () => {
  it("warns of a division that it does not have", () => {
    expect(codes("4", [["WORKER", "41", "9"]])).toEqual([]);
    expect(codes("4", [["WORKER", "44", "9"]])).toEqual([["V18/not-in-revision", "WARN", 2, 2]]);
    expect(codes("4", [["WORKER", "45", "9"]])).toEqual([]);
    expect(codes("5", [["WORKER", "45", "9"]], { year: 2024 })).toEqual([["V18/not-in-revision", "WARN", 2, 2]]);
  });

  it("warns once of a revision that the year did not have", () => {
    const rows = [
      ["WORKER", "C", "9"],
      ["WORKER", "F", "9"],
    ];
    expect(codes("5", rows, { year: 2022 })).toEqual([["V18/revision-not-in-force", "WARN", 2, 2]]);
    expect(codes("5", rows, { year: 2023 })).toEqual([]);
    expect(codes("4", rows, { year: 2023 })).toEqual([]);
  });
});

describe("V18: agriculture", () => {
  it.each(["WORKER", "SOCIAL", "SOCIAL_B"])("counts for %s", (type) => {
    expect(codes("4", [[type, "A", "9"]])).toEqual([]);
  });

  it.each(["PRODUCER", "OTHER_COOP", "WOE", "NA_TYPE", "_T"])(
    "is asked about for %s, by section and division",
    (type) => {
      expect(codes("4", [[type, "A", "9"]])).toEqual([["V18/agriculture", "QUERY", 2, 3]]);
      expect(codes("5", [[type, "02", "9"]], { year: 2024 })).toEqual([["V18/agriculture", "QUERY", 2, 3]]);
      expect(codes("4", [[type, "A", "0"]])).toEqual([]);
      expect(codes("4", [[type, "B", "9"]])).toEqual([]);
    },
  );
});

describe("V18: users of finance and dwellings", () => {
  const share = (revision: IsicRevision, activity: string, value: string, total: Rows = [["WORKER", "_T", "1000"]]) =>
    codes(revision, [...total, ["WORKER", activity, value]], { year: 2024 });

  it("warns above 5% of the total that is given", () => {
    expect(share("4", "K", "50")).toEqual([]);
    expect(share("4", "K", "51")).toEqual([["V18/finance-share", "WARN", 3, 3]]);
    expect(share("4", "65", "51")).toEqual([["V18/finance-share", "WARN", 3, 3]]);
    expect(share("4", "L", "51")).toEqual([["V18/real-estate-share", "WARN", 3, 3]]);
  });

  it("reads a letter by its revision", () => {
    expect(share("5", "K", "900")).toEqual([]);
    expect(share("5", "L", "51")).toEqual([["V18/finance-share", "WARN", 3, 3]]);
    expect(share("5", "M", "51")).toEqual([["V18/real-estate-share", "WARN", 3, 3]]);
    expect(share("4", "M", "900")).toEqual([]);
  });

  it("takes the sum of the activities where no total is given, a division beside its section once", () => {
    const rest = [
      ["WORKER", "C", "950"],
      ["WORKER", "25", "900"],
    ];
    expect(share("4", "K", "50", rest)).toEqual([]);
    expect(share("4", "K", "51", rest)).toEqual([["V18/finance-share", "WARN", 4, 3]]);
  });

  it("judges each type by itself", () => {
    expect(share("4", "K", "51", [["SOCIAL", "_T", "1000"]])).toHaveLength(1);
    expect(
      codes("4", [
        ["WORKER", "_T", "1000"],
        ["SOCIAL", "_T", "10"],
        ["SOCIAL", "K", "1"],
      ]),
    ).toEqual([["V18/finance-share", "WARN", 4, 3]]);
  });
});

describe("V18: an apex of all sectors", () => {
  const apex = { isGeneralApex: true, country: "BR", organisation: "br-ocb" };
  const branches = (names: readonly string[], more: Partial<RuleContext> = apex) =>
    v18
      .check(
        contextOf(
          tabledReturn(
            ["TYPE", "BREAKDOWN", "ENT_TOTAL"],
            names.map((name) => ["_T", `BRANCH=${name}`, "9"]),
          ),
          more,
        ),
      )
      .map(({ code, address, params }) => [code, address.row, params["branch"]]);

  it("is told of its branches that are out of scope, whatever their accents", () => {
    expect(branches(["agropecuario", "Crédito", "trabalho", "transporte", "Saúde", "consumo"])).toEqual([
      ["V18/branch-out-of-scope", 2, "agropecuario"],
      ["V18/branch-out-of-scope", 3, "Crédito"],
      ["V18/branch-out-of-scope", 6, "Saúde"],
      ["V18/branch-out-of-scope", 7, "consumo"],
    ]);
    expect(branches(["saude"], { ...apex, country: "PT" })).toEqual([]);
    expect(branches(["credito"], { ...apex, isGeneralApex: false })).toEqual([]);
  });

  it("may have workers of any branch", () => {
    const of = (type: string) =>
      v18.check(
        contextOf(tabledReturn(["TYPE", "BREAKDOWN", "ENT_TOTAL"], [[type, "SECTOR=Agricultural", "9"]]), apex),
      );
    expect([of("WORKER").length, of("SOCIAL_B").length, of("PRODUCER").length]).toEqual([0, 0, 1]);
  });

  it("knows branches by year", () => {
    expect(branches(["habitacional"], { ...apex, year: 2019 })).toHaveLength(1);
    expect(branches(["habitacional"], { ...apex, year: 2020 })).toHaveLength(0);
  });

  it("is asked which branches stand under a type that may be any", () => {
    expect(codes("4", [["OTHER_COOP", "_T", "9"]], apex)).toEqual([["V18/branches-not-told", "QUERY", 2, 1]]);
    expect(codes("4", [["NA_TYPE", "_T", "9"]], apex)).toHaveLength(1);
    expect(codes("4", [["NA_TYPE", "_T", "0"]], apex)).toEqual([]);
    expect(codes("4", [["NA_TYPE", "C", "9"]], apex)).toEqual([]);
    expect(codes("4", [["WORKER", "_T", "9"]], apex)).toEqual([]);
    expect(codes("4", [["NA_TYPE", "_T", "9"]])).toEqual([]);
  });
});

describe("V18: a register", () => {
  const cell = (type: string, activity: string, value: number): RegisterCell => ({
    scope: "AFF",
    perimeter: "COOP",
    area: "_T",
    type,
    activity,
    activityRevision: activity === "_T" ? null : "4",
    flags: "",
    reference: referenceDate("2021-12-31"),
    indicator: "ENT_TOTAL",
    value: decimal(value),
    rows: value,
    enterprises: value,
    largest: decimal(1),
    size: decimal(value),
  });
  const judged = (...cells: readonly RegisterCell[]) =>
    checkRegisterActivities(contextOf(tabledReturn(header, [])), cells).map(({ code, address }) => [code, address.row]);

  it("is judged by its sums, enterprises without activity among them", () => {
    expect(judged(cell("WORKER", "K", 50), cell("WORKER", "C", 900), cell("WORKER", "_T", 50))).toEqual([]);
    expect(judged(cell("WORKER", "K", 51), cell("WORKER", "C", 900), cell("WORKER", "_T", 49))).toEqual([
      ["V18/finance-share", 0],
    ]);
    expect(judged(cell("PRODUCER", "A", 1), cell("PRODUCER", "C", 900))).toEqual([["V18/agriculture", 0]]);
    expect(judged(cell("WORKER", "_T", 49))).toEqual([]);
  });

  it("says once that a division does not exist, whatever the types", () => {
    expect(judged(cell("WORKER", "44", 1), cell("SOCIAL", "44", 1))).toEqual([["V18/not-in-revision", 0]]);
  });
});
