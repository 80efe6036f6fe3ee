import { describe, expect, it } from "vitest";
import type { Network } from "../network/network.ts";
import { parseOverlaps } from "./parse-overlaps.ts";

const network: Network = {
  bodies: [],
  countries: [],
  organisations: ["a", "b", "c"].map((id) => ({ id, name: id, country: "IT", kind: "UNION", isGroup: id === "c" })),
  affiliations: [],
};

const row = { a: "a", b: "b", kind: "declared", type: "", indicator: "ENT_TOTAL", count: "50", reference_date: "2017" };

const parse = (...rows: readonly Record<string, string>[]) =>
  parseOverlaps(
    rows.map((fields, index) => ({ line: index + 2, fields: { ...row, ...fields } })),
    network,
  );

const mistakesOf = (...rows: readonly Record<string, string>[]): readonly string[] => {
  const parsed = parse(...rows);
  return parsed.ok ? [] : parsed.mistakes.map(({ line, column }) => `${line} ${column ?? "-"}`);
};

describe("overlaps", () => {
  it("are read with their amount, a blank type for all types, and groups as sides", () => {
    expect(parse({}, { b: "c", kind: "structural", type: "WORKER", count: "", reference_date: "" })).toEqual({
      ok: true,
      value: [
        { a: "a", b: "b", kind: "declared", type: null, indicator: "ENT_TOTAL", amount: "50", referenceDate: "2017" },
        {
          a: "a",
          b: "c",
          kind: "structural",
          type: "WORKER",
          indicator: "ENT_TOTAL",
          amount: null,
          referenceDate: null,
        },
      ],
    });
  });

  it.each([
    ["an organisation that the roster does not have", { a: "x" }, ["2 a"]],
    ["a side that is blank", { b: "" }, ["2 b"]],
    ["one with itself", { b: "a" }, ["2 b"]],
    ["an unknown kind", { kind: "guessed" }, ["2 kind"]],
    ["an unknown type", { type: "BANK" }, ["2 type"]],
    ["an indicator that is not added", { indicator: "LARGEST_SHARE" }, ["2 indicator"]],
    ["a declared one without a count", { count: "" }, ["2 count"]],
    ["a count that is no number", { count: "fifty" }, ["2 count"]],
    ["a negative count", { count: "-1" }, ["2 count"]],
    ["a malformed date", { reference_date: "1/2/2017" }, ["2 reference_date"]],
  ])("refuse %s", (_, wrong, wanted) => {
    expect(mistakesOf(wrong)).toEqual(wanted);
  });

  it("refuse the same overlap twice, from either side", () => {
    expect(mistakesOf({}, { a: "b", b: "a" })).toEqual(["3 -"]);
    expect(mistakesOf({}, { a: "b", b: "a", type: "WORKER" })).toEqual([]);
  });
});
