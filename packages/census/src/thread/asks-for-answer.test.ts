import { describe, expect, it } from "vitest";
import { ruleSet } from "../rules/rule-set.ts";
import { asksForAnswer, doubtsFigures } from "./asks-for-answer.ts";

const exempt = ruleSet.flatMap(({ id, messages, needsNoAnswer = {}, doubtsNoFigure = {} }) =>
  Object.entries({ ...needsNoAnswer, ...doubtsNoFigure }).map(([code, why]) => ({ id, messages, code, why })),
);

describe("a finding that asks", () => {
  it.each(exempt)("$code is a message of its rule, and says why it is an exception", ({ id, messages, code, why }) => {
    expect(code.startsWith(`${id}/`)).toBe(true);
    expect(Object.keys(messages)).toContain(code);
    expect(why.length).toBeGreaterThan(10);
  });

  it("is every WARN and QUERY but those that tell what is known", () => {
    const of = (severity: "ERROR" | "HOLD" | "WARN" | "QUERY" | "INFO" | "BLOCK", code = "V15/unusual-ratio") => {
      const finding = { rule: code.slice(0, 3), code, severity };
      return [asksForAnswer(finding), doubtsFigures(finding)];
    };
    for (const severity of ["ERROR", "HOLD", "INFO", "BLOCK"] as const) expect(of(severity)).toEqual([false, false]);
    for (const severity of ["WARN", "QUERY"] as const) expect(of(severity)).toEqual([true, true]);
    expect(of("WARN", "V07/other-date")).toEqual([false, false]);
    expect(of("WARN", "V07/undated")).toEqual([true, true]);
    expect(of("WARN", "V04/blank")).toEqual([true, false]);
    expect(of("WARN", "V99/unknown")).toEqual([true, true]);
  });
});
