import { describe, expect, it } from "vitest";
import { acceptedYear } from "../fixture/accepted-years.ts";
import type { AcceptedReturn } from "../roll-up/accepted-return.ts";
import { v13 } from "./v13-stocks-and-flows.ts";

const codes = (own: AcceptedReturn, ...earlier: AcceptedReturn[]) =>
  (v13.checkNeighbours?.({ own, earlier, peers: [] }) ?? []).map((one) => [
    one.code,
    one.severity,
    one.params["implied"],
  ]);

const header = ["TYPE", "ENT_TOTAL", "ENT_NEW", "ENT_JOIN", "ENT_CLOSED", "ENT_LEFT", "FLAG"];

const flows = (year: number, ...values: string[]) => acceptedYear("fr-one", year, header, [["WORKER", ...values]]);

const stock = (year: number, value: string) => flows(year, value, "", "", "", "", "");

describe("V13", () => {
  it("lets the enterprises of France 2024 follow from those of 2023, and one in a hundred besides", () => {
    expect(codes(flows(2024, "4140", "237", "", "199", "", ""), stock(2023, "4102"))).toEqual([]);
    expect(codes(flows(2024, "1000", "50", "10", "30", "10", ""), stock(2023, "990"))).toEqual([]);
    expect(codes(flows(2024, "1000", "50", "10", "30", "10", ""), stock(2023, "991"))).toEqual([
      ["V13/flows-differ", "WARN", "1011"],
    ]);
    expect(codes(flows(2024, "1000", "50", "10", "30", "10", ""), stock(2023, "969"))).toHaveLength(1);
  });

  it("needs flows of both directions, the year before, and no break", () => {
    const before = stock(2023, "500");
    expect(codes(flows(2024, "1000", "1", "", "1", "", ""), before)).toHaveLength(1);
    expect(codes(flows(2024, "1000", "1", "1", "", "", ""), before)).toEqual([]);
    expect(codes(flows(2024, "1000", "", "", "1", "1", ""), before)).toEqual([]);
    expect(codes(flows(2024, "1000", "1", "", "1", "", "B"), before)).toEqual([]);
    expect(codes(flows(2024, "1000", "1", "", "1", "", ""), stock(2022, "500"))).toEqual([]);
  });

  it("never lets fall what is counted from a stated year on", () => {
    const since = (year: number, value: string, flag = "", start = "1985") => {
      const one = acceptedYear("fr-one", year, ["TYPE", "WBO_NEW", "FLAG"], [["WORKER", value, flag]]);
      const dated = one.observations.map((each) => ({
        ...each,
        dimensions: { ...each.dimensions, PERIOD_START: start },
      }));
      return { ...one, observations: dated };
    };
    expect(codes(since(2021, "300"), since(2020, "300"))).toEqual([]);
    expect(codes(since(2021, "299"), since(2020, "300"))).toEqual([["V13/cumulated-fell", "WARN", undefined]]);
    expect(codes(since(2021, "299"), since(2019, "300"))).toHaveLength(1);
    expect(codes(since(2021, "299", "B"), since(2020, "300"))).toEqual([]);
    expect(codes(since(2021, "299", "", "2000"), since(2020, "300"))).toEqual([]);
    expect(codes(since(2021, "299", "", "_T"), since(2020, "300", "", "_T"))).toEqual([]);
  });
});
