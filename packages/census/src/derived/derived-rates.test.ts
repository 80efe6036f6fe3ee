import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimal } from "../decimal/decimal.ts";
import { memberCellOf } from "../fixture/member-cell-of.ts";
import { networkOf } from "../fixture/network-of.ts";
import type { MemberCell } from "../roll-up/member-cell.ts";
import { derivedRates } from "./derived-rates.ts";
import { survivalBenchmark } from "./survival-benchmark.ts";
import { workingInScope } from "./working-in-scope.ts";

const network = networkOf({ fr: ["FR", "EUR"], it: ["IT", "EUR"], br: ["BR", "AME_MS"] });
const contextOf = (members: readonly MemberCell[]) => ({ year: 2021, series: "main", network, members });

const ratesOf = (members: readonly MemberCell[], geo: string) =>
  derivedRates(contextOf(members))
    .filter((one) => one.geo === geo)
    .map(({ code, type, detail, numerator, denominator, rate, reporters: { ids, standIns, of } }) =>
      [code, type, detail, numerator, denominator, rate, ids.join("+"), standIns.join("+"), of].join(" "),
    );

describe("a rate", () => {
  test("is of the reporters that gave both, and never of two sums of different ones", () => {
    const members = [
      memberCellOf("fr", "FR", "WRK_TOTAL", 100),
      memberCellOf("fr", "FR", "WRK_MBR", 60),
      memberCellOf("it", "IT", "WRK_TOTAL", 900),
      memberCellOf("br", "BR", "WRK_MBR", 500),
    ];
    expect(ratesOf(members, "WORLD")).toContain("SHR_MBR ALL_COOP _T 60 100 0.6 fr  3");
    expect(ratesOf(members, "IT")).toEqual([]);
  });

  test("is of sums, not a mean of the rates of its reporters", () => {
    const members = [
      memberCellOf("fr", "FR", "WRK_TOTAL", 100),
      memberCellOf("fr", "FR", "WRK_F", 90),
      memberCellOf("it", "IT", "WRK_TOTAL", 900),
      memberCellOf("it", "IT", "WRK_F", 90),
    ];
    expect(ratesOf(members, "EUR")).toContain("SHR_WOMEN WORKER _T 180 1000 0.18 fr+it  2");
  });

  test("of types is of those types alone, and of a whole where one of the two is given only as a total", () => {
    const types = [
      memberCellOf("it", "IT", "WRK_TOTAL", 100),
      memberCellOf("it", "IT", "WRK_TOTAL", 50, { type: "SOCIAL_A" }),
    ];
    expect(ratesOf([...types, memberCellOf("it", "IT", "WRK_MBR", 70)], "IT")).toContain(
      "SHR_MBR ALL_COOP _T 70 100 0.7 it  1",
    );
    const whole = ratesOf([...types, memberCellOf("it", "IT", "WRK_MBR", 90, { type: "NA_TYPE" })], "IT");
    expect(whole).toEqual(["SHR_MBR ALL_COOP _T 90 150 0.6 it  1", "SHR_MBR ALL_ENT _T 90 150 0.6 it  1"]);
  });

  test("never puts what is left beside some types over what is left beside others, nor over a whole", () => {
    const total = [
      memberCellOf("it", "IT", "WRK_TOTAL", 100),
      memberCellOf("it", "IT", "WRK_TOTAL", 20, { type: "NA_TYPE" }),
    ];
    const women = (value: number) => memberCellOf("it", "IT", "WRK_F", value, { type: "NA_TYPE" });
    expect(ratesOf([...total, women(50)], "IT")).toEqual([]);
    const social = memberCellOf("it", "IT", "WRK_F", 30, { type: "SOCIAL_A" });
    expect(ratesOf([...total, women(50), social], "IT")).toEqual([]);
    const alike = [...total, women(10), memberCellOf("it", "IT", "WRK_F", 30)];
    expect(ratesOf(alike, "IT")).toContain("SHR_WOMEN ALL_COOP _T 40 120 0.3333 it  1");
  });

  test("has no base in a stand-in, and says who gave one", () => {
    const members = [
      memberCellOf("fr", "FR", "WRK_TOTAL", 100, { isStandIn: true }),
      memberCellOf("fr", "FR", "WRK_MBR", 60),
    ];
    expect(ratesOf(members, "FR")).toContain("SHR_MBR WORKER _T 0 0   fr 1");
  });

  test("of women takes the part of a breakdown where nothing else says them", () => {
    const members = [
      memberCellOf("fr", "FR", "WRK_TOTAL", 100),
      memberCellOf("fr", "FR", "WRK_TOTAL", 45, { detail: "SEX=F" }),
    ];
    expect(ratesOf(members, "FR")).toContain("SHR_WOMEN WORKER _T 45 100 0.45 fr  1");
    expect(ratesOf([...members, memberCellOf("fr", "FR", "WRK_F", 44)], "FR")).toContain(
      "SHR_WOMEN WORKER _T 44 100 0.44 fr  1",
    );
  });

  test("of survival is of one origin, cohort and horizon, beside the latest benchmark of all enterprises", () => {
    const detail = "ORIGIN=SOUND COHORT=2014 HORIZON=5";
    const members = [
      memberCellOf("fr", "FR", "SURV_COHORT_N", 50, { detail }),
      memberCellOf("fr", "FR", "SURV_ALIVE_N", 40, { detail }),
    ];
    expect(ratesOf(members, "FR")).toContain(`SURVIVAL WORKER ${detail} 40 50 0.8 fr  1`);
    const of = { code: "SURVIVAL", geo: "FR", detail };
    expect(survivalBenchmark({ ...of, year: 2021 })?.rate).toBe("0.5");
    expect(survivalBenchmark({ ...of, year: 2022 })?.rate).toBe("0.61");
    expect(survivalBenchmark({ ...of, year: 2013 })).toBeNull();
    expect(survivalBenchmark({ ...of, year: 2022, detail: "COHORT=2014 HORIZON=3" })).toBeNull();
    expect(survivalBenchmark({ ...of, year: 2022, geo: "EUR" })).toBeNull();
  });
});

const given = fc.array(
  fc.record({
    reporter: fc.constantFrom("fr", "it", "br"),
    type: fc.constantFrom("WORKER", "SOCIAL_A", "NA_TYPE"),
    total: fc.option(fc.nat({ max: 90 })),
    part: fc.option(fc.nat({ max: 90 })),
  }),
  { maxLength: 9 },
);

test("whatever is given, a rate of a place is of exactly the pairs of its countries, in any order", () => {
  const countries = { fr: "FR", it: "IT", br: "BR" } as const;
  fc.assert(
    fc.property(given, (rows) => {
      const once = [...new Map(rows.map((row) => [`${row.reporter} ${row.type}`, row])).values()];
      const members = once.flatMap(({ reporter, type, total, part }) => [
        ...(total === null ? [] : [memberCellOf(reporter, countries[reporter], "WRK_TOTAL", total, { type })]),
        ...(part === null ? [] : [memberCellOf(reporter, countries[reporter], "WRK_MBR", part, { type })]),
      ]);
      const rates = derivedRates(contextOf(members));
      expect(derivedRates(contextOf(members.toReversed())).toSorted(byText)).toEqual(rates.toSorted(byText));
      const at = (geo: string) => rates.find((one) => one.geo === geo && one.type === "ALL_COOP");
      const inWorld = Number(at("WORLD")?.denominator ?? 0);
      expect(inWorld).toBe(["FR", "IT", "BR"].reduce((known, geo) => known + Number(at(geo)?.denominator ?? 0), 0));
      const both = new Set(
        once
          .filter(({ total, part, type }) => total !== null && part !== null && type !== "NA_TYPE")
          .map(({ reporter }) => reporter),
      );
      for (const id of both) expect(at("WORLD")?.reporters.ids).toContain(id);
    }),
  );
});

const byText = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

test("persons in the scope of cooperatives are workers and producer-members of those that gave both", () => {
  const members = [
    memberCellOf("fr", "FR", "WRK_TOTAL", 100),
    memberCellOf("fr", "FR", "WRK_PROD", 20),
    memberCellOf("it", "IT", "WRK_TOTAL", 900),
  ];
  expect(
    workingInScope(contextOf(members)).find(({ geo, type }) => geo === "WORLD" && type === "ALL_COOP"),
  ).toMatchObject({
    value: decimal(120),
    reporters: { ids: ["fr"], of: 3 },
  });
});
