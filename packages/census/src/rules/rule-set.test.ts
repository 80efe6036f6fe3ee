import { describe, expect, it } from "vitest";
import { ruleText } from "../reference/rule-text.ts";
import { ruleSet } from "./rule-set.ts";
import { ruleSetCanonicalText } from "./rule-set-text.ts";

const words = /^V\d\d\/[a-z-]+$/;

describe("the rule set", () => {
  it("is closed: the rules that judge one return, each once, in order", () => {
    expect(ruleSet.map((rule) => rule.id).join(" ")).toBe(
      "V01 V02 V03 V04 V05 V06 V07 V08 V09 V10 V11 V12 V13 V14 V15 V16 V17 V18 V19 V20 V22 V23 V24 V25 V26 V27 V31 V32 V33 V34 V37",
    );
  });

  it.each(ruleSet)("$id begins with the methodology's sentence", ({ id, text }) => {
    expect(text.startsWith(ruleText(id))).toBe(true);
  });

  it.each(ruleSet)(
    "$id has codes of its own, each with what, expectation and cure as sentences",
    ({ id, messages }) => {
      for (const [code, { what, expected, cure }] of Object.entries(messages)) {
        expect(code).toMatch(words);
        expect(code.startsWith(`${id}/`)).toBe(true);
        expect(what).toMatch(/\S\.$/);
        expect(expected).toMatch(/[^.\s]$/);
        expect(cure).toMatch(/\S\.$/);
      }
    },
  );

  it("has a canonical text of one line a rule that names every threshold", () => {
    const lines = ruleSetCanonicalText().trimEnd().split("\n");
    expect(lines).toHaveLength(ruleSet.length);
    for (const [index, rule] of ruleSet.entries()) {
      expect(lines[index]).toContain(`"${rule.id}"`);
      for (const [name, value] of Object.entries(rule.thresholds))
        expect(lines[index]).toContain(`["${name}","${value}"]`);
    }
  });

  it("throws for a rule that the methodology does not have", () => {
    expect(() => ruleText("V99")).toThrow(RangeError);
  });
});
