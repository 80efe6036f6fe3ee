import { describe, expect, it } from "vitest";
import { acceptedYear } from "../fixture/accepted-years.ts";
import type { AcceptedReturn } from "../roll-up/accepted-return.ts";
import { v24 } from "./v24-scope-and-perimeter.ts";

const codes = (own: AcceptedReturn, ...earlier: AcceptedReturn[]) =>
  (v24.checkNeighbours?.({ own, earlier, peers: [] }) ?? []).map((one) => [
    one.code,
    one.severity,
    one.keepsOut.length,
  ]);

const of = (year: number, scope: "AFF" | "NAT", perimeters: readonly string[] = ["COOP"], flag = "") =>
  acceptedYear(
    "fr-one",
    year,
    ["TYPE", "SCOPE", "PERIM", "FLAG", "WRK_TOTAL"],
    perimeters.map((perimeter) => ["WORKER", scope, perimeter, flag, "500"]),
    scope,
  );

const activities = (year: number, revision: "4" | "5", flag = "") => {
  const one = acceptedYear("fr-one", year, ["TYPE", "ACTIVITY", "FLAG", "ENT_TOTAL"], [["WORKER", "F", flag, "50"]]);
  return { ...one, observations: one.observations.map((each) => ({ ...each, activityRevision: revision })) };
};

describe("V24 beside other years", () => {
  it("holds a figure that rolls up and was of another scope before, unless flag B is set", () => {
    expect(codes(of(2021, "NAT"), of(2020, "AFF"))).toEqual([["V24/scope-switched", "HOLD", 1]]);
    expect(codes(of(2021, "AFF"), of(2019, "NAT"))).toEqual([["V24/scope-switched", "HOLD", 1]]);
    expect(codes(of(2021, "NAT", ["COOP"], "B"), of(2020, "AFF"))).toEqual([]);
    expect(codes(of(2021, "NAT"), of(2020, "NAT"))).toEqual([]);
    expect(codes(of(2022, "NAT"), of(2020, "AFF"), of(2021, "NAT", ["COOP"], "B"))).toEqual([]);
  });

  it("warns where the perimeter of the years before is missing (A13: four populations under one label)", () => {
    expect(codes(of(2021, "AFF", ["COOP_SUBS"]), of(2020, "AFF"))).toEqual([["V24/perimeter-switched", "WARN", 0]]);
    expect(codes(of(2021, "AFF"), of(2020, "AFF", ["COOP_SUBS"]))).toEqual([["V24/perimeter-switched", "WARN", 0]]);
    expect(codes(of(2021, "AFF", ["COOP", "COOP_SUBS"]), of(2020, "AFF"))).toEqual([]);
    expect(codes(of(2021, "AFF", ["COOP_SUBS"], "B"), of(2020, "AFF"))).toEqual([]);
    expect(codes(of(2021, "AFF"), of(2020, "AFF", ["COOP", "COOP_SUBS"]))).toEqual([]);
  });

  it("warns where the revision of the activities changes, unless flag B is set", () => {
    expect(codes(activities(2021, "5"), activities(2020, "4"))).toEqual([["V24/revision-switched", "WARN", 0]]);
    expect(codes(activities(2021, "5", "B"), activities(2020, "4"))).toEqual([]);
    expect(codes(activities(2021, "4"), activities(2020, "4"))).toEqual([]);
  });
});
