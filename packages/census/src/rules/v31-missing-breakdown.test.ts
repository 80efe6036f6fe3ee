import { describe, expect, it } from "vitest";
import { acceptedYear } from "../fixture/accepted-years.ts";
import type { AcceptedReturn } from "../roll-up/accepted-return.ts";
import { v31 } from "./v31-missing-breakdown.ts";

const found = (own: AcceptedReturn, ...earlier: AcceptedReturn[]) =>
  (v31.checkNeighbours?.({ own, earlier, peers: [] }) ?? []).map((one) =>
    [one.severity, one.indicator, one.params["dimension"] ?? one.params["part"], one.params["before"]].join(" "),
  );

const of = (year: number, header: readonly string[], ...rows: readonly string[][]) =>
  acceptedYear("fr-one", year, header, rows);

describe("V31", () => {
  const header = ["TYPE", "GEO", "ACTIVITY", "ENT_TOTAL"];
  const whole = of(2021, header, ["_T", "_T", "_T", "9"]);

  it("warns of each dimension that is given no more, by indicator", () => {
    const broken = of(
      2020,
      header,
      ["WORKER", "FR-1", "_T", "5"],
      ["SOCIAL_A", "_T", "_T", "2"],
      ["_T", "_T", "F", "2"],
    );
    expect(found(whole, broken)).toEqual([
      "WARN ENT_TOTAL TYPE 2020",
      "WARN ENT_TOTAL GEO 2020",
      "WARN ENT_TOTAL TYPE of SOCIAL 2020",
      "WARN ENT_TOTAL ACTIVITY 2020",
    ]);
    expect(found(broken, whole)).toEqual([]);
    expect(found(broken, broken)).toEqual([]);
  });

  it("warns of a part that is given no more beside its whole", () => {
    const members = (year: number, value: string) => of(year, ["TYPE", "WRK_TOTAL", "WRK_MBR"], ["_T", "90", value]);
    expect(found(members(2021, ""), members(2020, "60"))).toEqual(["WARN WRK_MBR WRK_MBR 2020"]);
    expect(found(members(2021, "60"), members(2020, ""))).toEqual([]);
    const gone = of(2021, ["TYPE", "WRK_TOTAL", "WRK_MBR"], ["_T", "", ""]);
    expect(found(gone, members(2020, "60"))).toEqual([]);
  });

  it("looks past a return without figures", () => {
    const nothing: AcceptedReturn = { ...whole, year: 2020, observations: [] };
    const types = of(2019, header, ["WORKER", "_T", "_T", "9"]);
    expect(found(whole, types, nothing)).toEqual(["WARN ENT_TOTAL TYPE 2019"]);
    expect(found(nothing, types)).toEqual([]);
  });

  it("counts what is held as given", () => {
    const own: AcceptedReturn = {
      ...of(2021, header, ["WORKER", "_T", "_T", "9"]),
      keptOut: [{ row: 2, indicator: "ENT_TOTAL" }],
    };
    expect(found(own, of(2020, header, ["WORKER", "_T", "_T", "9"]))).toEqual([]);
  });
});
