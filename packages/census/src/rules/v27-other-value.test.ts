import { describe, expect, it } from "vitest";
import { acceptedYear } from "../fixture/accepted-years.ts";
import type { AcceptedReturn } from "../roll-up/accepted-return.ts";
import { v27 } from "./v27-other-value.ts";

const codes = (own: AcceptedReturn, ...earlier: AcceptedReturn[]) =>
  (v27.checkNeighbours?.({ own, earlier, peers: [] }) ?? []).map((one) => [one.code, one.params["before"]]);

const of = (year: number, ...rows: (readonly [value: string, date: string, flag?: string])[]) =>
  acceptedYear(
    "fr-one",
    year,
    ["TYPE", "GEO", "WRK_TOTAL", "REF_DATE", "FLAG"],
    rows.map(([value, date, flag = ""], index) => ["WORKER", index === 0 ? "_T" : `FR-${index}`, value, date, flag]),
  );

describe("V27", () => {
  const accepted = of(2021, ["78800", "2021-12-31"]);

  it("warns of another value for a date that an earlier year's return was accepted for", () => {
    expect(codes(of(2022, ["81084", "2021-12-31"]), accepted)).toEqual([["V27/other-value-of-date", "78800"]]);
    expect(codes(of(2022, ["78800", "2021-12-31"]), accepted)).toEqual([]);
    expect(codes(of(2022, ["81084", "2022-12-31"]), accepted)).toEqual([]);
    expect(codes(of(2022, ["81084", "2021-12-31", "B"]), accepted)).toEqual([]);
  });

  it("holds the value against the last return that has the date", () => {
    const revised = of(2022, ["81084", "2021-12-31"]);
    expect(codes(of(2023, ["81084", "2021-12-31"]), accepted, revised)).toEqual([]);
    expect(codes(of(2023, ["78800", "2021-12-31"]), accepted, revised)).toEqual([["V27/other-value-of-date", "81084"]]);
  });

  it("catches a base that was revised without a word (A11, A12), once the returns give both vintages", () => {
    expect(codes(of(2024, ["14830", "2023-12-31"]), of(2023, ["15367", "2023-12-31"]))).toHaveLength(1);
    expect(codes(of(2022, ["4237", "2021-12-31"]), of(2021, ["4122", "2021-12-31"]))).toHaveLength(1);
  });
});
