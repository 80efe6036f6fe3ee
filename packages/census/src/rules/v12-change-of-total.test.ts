import { describe, expect, it } from "vitest";
import { acceptedYear } from "../fixture/accepted-years.ts";
import type { AcceptedReturn } from "../roll-up/accepted-return.ts";
import { v12 } from "./v12-change-of-total.ts";

const check = (own: AcceptedReturn, ...earlier: AcceptedReturn[]) =>
  (v12.checkNeighbours?.({ own, earlier, peers: [] }) ?? []).map((one) => [one.code, one.severity, one.indicator]);

const codes = (own: AcceptedReturn, ...earlier: AcceptedReturn[]) => check(own, ...earlier).map(([code]) => code);

const of = (
  year: number,
  value: string,
  more: { date?: string; flag?: string; indicator?: string; type?: string } = {},
) =>
  acceptedYear(
    "fr-one",
    year,
    ["TYPE", more.indicator ?? "ENT_TOTAL", "REF_DATE", "FLAG"],
    [[more.type ?? "WORKER", value, more.date ?? `${year}-12-31`, more.flag ?? ""]],
  );

const change = (before: string, now: string, years = 1) => codes(of(2020 + years, now), of(2020, before))[0] ?? "none";

describe("V12", () => {
  it("asks above 1.15 for a stock over 1,000, 1.30 from 100, 2 below, and says nothing at each of them", () => {
    expect([change("2000", "2300"), change("2000", "2301")]).toEqual(["none", "V12/large-change"]);
    expect([change("2300", "2000"), change("2301", "2000")]).toEqual(["none", "V12/large-change"]);
    expect([change("1001", "1152"), change("1000", "1300"), change("1000", "1301")]).toEqual([
      "V12/large-change",
      "none",
      "V12/large-change",
    ]);
    expect([change("100", "130"), change("100", "131"), change("99", "131")]).toEqual([
      "none",
      "V12/large-change",
      "none",
    ]);
    expect([change("99", "198"), change("99", "199")]).toEqual(["none", "V12/large-change"]);
  });

  it("holds at a factor of five or more, however many years lie between, and no sooner", () => {
    expect([change("10000", "49999"), change("10000", "50000"), change("50000", "10000")]).toEqual([
      "V12/large-change",
      "V12/order-of-magnitude",
      "V12/order-of-magnitude",
    ]);
    expect([change("20", "99"), change("20", "100", 5)]).toEqual(["V12/large-change", "V12/order-of-magnitude"]);
    const [held] = v12.checkNeighbours?.({ own: of(2021, "50000"), earlier: [of(2020, "10000")], peers: [] }) ?? [];
    expect([held?.severity, held?.keepsOut]).toEqual(["HOLD", [{ row: 2, indicator: "ENT_TOTAL" }]]);
  });

  it("allows the factor once for each year between the two dates, and informs where it is more than one year's", () => {
    expect([change("2000", "2645", 2), change("2000", "2646", 2)]).toEqual([
      "V12/change-over-years",
      "V12/large-change",
    ]);
    expect(change("2000", "2300", 2)).toBe("none");
  });

  it("is exact for figures that no float holds", () => {
    const many = "100000000000000000000";
    expect([change(many, "115000000000000000000"), change(many, "115000000000000000001")]).toEqual([
      "none",
      "V12/large-change",
    ]);
  });

  it("takes nothing as one, so that a vanished stock is held", () => {
    expect([change("500", "0"), change("0", "500"), change("2", "0"), change("0", "0")]).toEqual([
      "V12/order-of-magnitude",
      "V12/order-of-magnitude",
      "none",
      "none",
    ]);
  });

  it("looks at the last accepted value of an earlier date, never at a stand-in, and not at the same date", () => {
    const standIn = of(2021, "150", { date: "2019-12-31" });
    expect(codes(of(2022, "1000"), of(2020, "1100"), standIn)).toEqual([]);
    expect(codes(of(2022, "1000", { date: "2020-12-31" }), of(2020, "9000"))).toEqual([]);
    expect(codes(of(2022, "1000", { date: "2020" }), of(2020, "9000"))).toEqual([]);
    const held: AcceptedReturn = { ...of(2021, "90"), keptOut: [{ row: 2, indicator: "ENT_TOTAL" }] };
    expect(codes(of(2022, "1000"), of(2020, "1100"), held)).toEqual([]);
    expect(codes(of(2022, "1000"), of(2020, "1100"), of(2021, "90"))).toEqual(["V12/order-of-magnitude"]);
  });

  it("is lifted by flag B and by nothing else", () => {
    expect(codes(of(2021, "9000", { flag: "B" }), of(2020, "1000"))).toEqual([]);
    expect(codes(of(2021, "9000", { flag: "P" }), of(2020, "1000"))).toEqual(["V12/order-of-magnitude"]);
  });

  it("judges stocks and turnover, not the flows of enterprises, and no other currency", () => {
    expect(codes(of(2021, "9000", { indicator: "ENT_NEW" }), of(2020, "10", { indicator: "ENT_NEW" }))).toEqual([]);
    expect(codes(of(2021, "9000", { indicator: "TURN" }), of(2020, "10", { indicator: "TURN" }))).toHaveLength(1);
    const before = of(2020, "10", { indicator: "TURN" });
    const francs = { ...before, observations: before.observations.map((one) => ({ ...one, unit: "FRF" })) };
    expect(codes(of(2021, "9000", { indicator: "TURN" }), francs)).toEqual([]);
  });

  it("judges what areas add up to, each type for itself, and never what is left over beside other types", () => {
    const areas = (year: number, ...values: string[]) =>
      acceptedYear(
        "fr-one",
        year,
        ["TYPE", "GEO", "ENT_TOTAL"],
        values.map((value, index) => ["WORKER", `FR-${index}`, value]),
      );
    expect(check(areas(2021, "5000", "10"), areas(2020, "500", "10"))).toEqual([
      ["V12/order-of-magnitude", "HOLD", "ENT_TOTAL"],
    ]);
    expect(codes(areas(2021, "900", "110"), areas(2020, "110", "900"))).toEqual([]);
    const rest = (year: number, left: string) =>
      acceptedYear(
        "fr-one",
        year,
        ["TYPE", "ENT_TOTAL"],
        [
          ["WORKER", "500"],
          ["NA_TYPE", left],
        ],
      );
    expect(codes(rest(2021, "9000"), rest(2020, "10"))).toEqual([]);
    expect(codes(of(2021, "9000", { type: "NA_TYPE" }), of(2020, "10", { type: "NA_TYPE" }))).toHaveLength(1);
  });

  it("catches what was printed: ten times as many enterprises (A05), an unexplained break (A16), a restated base (A17)", () => {
    expect(change("10000", "100000")).toBe("V12/order-of-magnitude");
    expect([change("203000", "154000", 4), change("2842", "2400", 4), change("203000", "154000", 1)]).toEqual([
      "V12/change-over-years",
      "V12/change-over-years",
      "V12/large-change",
    ]);
    expect([change("81507", "68879", 3), change("81507", "68879", 1)]).toEqual([
      "V12/change-over-years",
      "V12/large-change",
    ]);
  });
});
