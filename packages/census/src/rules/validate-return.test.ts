import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contextOf, tabledReturn } from "../fixture/tabled-return.ts";
import { ruleSet } from "./rule-set.ts";
import { validateReturn } from "./validate-return.ts";

const header = ["TYPE", "SCOPE", "PERIM", "ENT_TOTAL", "WRK_TOTAL", "WRK_EMP", "TURN", "REF_DATE", "FLAG"];
const number = fc.oneof(fc.nat({ max: 1000 }).map(String), fc.constantFrom("", "-", "n/a", "1.2.3", "0.5"));
const row = fc.tuple(
  fc.constantFrom("WORKER", "SOCIAL", "SOCIAL_GI", "WOE", "_T", "?x", ""),
  fc.constantFrom("AFF", "NAT", "?z"),
  fc.constantFrom("COOP", "COOP_SUBS"),
  number,
  number,
  number,
  number,
  fc.constantFrom("2021-12-31", "2021", "2019", "2010", "", "soon"),
  fc.constantFrom("", "E", "O", "D#"),
);

describe("validateReturn", () => {
  it("accepts a return without fault", () => {
    const clean = ["WORKER", "AFF", "COOP", "100", "2000", "500", "100000000", "2021-12-31", ""];
    const ret = tabledReturn([...header, "WRK_MBR"], [[...clean, "1500"]]);
    expect(validateReturn(contextOf(ret))).toEqual({
      findings: [],
      outcome: { state: "accepted", refused: [], held: [] },
    });
  });

  it("holds of any return: known codes, severities of the rule, order of the file, cells that exist, places in the table", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
        const { findings, outcome } = validateReturn(contextOf(tabledReturn(header, rows)));
        const places = findings.map((one) => [one.address.row, one.address.column ?? 0] as const);
        expect(places).toEqual([...places].sort((a, b) => a[0] - b[0] || a[1] - b[1]));
        for (const one of findings) {
          const rule = ruleSet.find(({ id }) => id === one.rule);
          expect(rule?.severities).toContain(one.severity);
          expect(Object.keys(rule?.messages ?? {})).toContain(one.code);
          expect(one.address.row).toBeLessThanOrEqual(rows.length + 1);
          if (one.severity !== "ERROR" && one.severity !== "HOLD") expect(one.keepsOut).toEqual([]);
        }
        for (const key of [...outcome.refused, ...outcome.held]) expect(header).toContain(key.indicator);
        const hasErrors = findings.some((one) => one.severity === "ERROR");
        expect(outcome.state === "accepted").toBe(!hasErrors);
      }),
      { numRuns: 300 },
    );
  });

  it("gives the same findings again", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 4 }), (rows) => {
        const context = contextOf(tabledReturn(header, rows));
        expect(validateReturn(context)).toEqual(validateReturn(context));
      }),
    );
  });
});
