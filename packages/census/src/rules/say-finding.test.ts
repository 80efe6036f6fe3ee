import { describe, expect, it } from "vitest";
import type { Finding } from "../finding/finding.ts";
import { contextOf, tabledReturn } from "../fixture/tabled-return.ts";
import { ruleSet } from "./rule-set.ts";
import { sayFinding } from "./say-finding.ts";
import { validateReturn } from "./validate-return.ts";

const finding: Finding = {
  rule: "V05",
  code: "V05/parts-differ",
  severity: "ERROR",
  level: "record",
  address: { sheet: "Dati", row: 11, column: 4, header: "Enti aderenti" },
  indicator: "ENT_TOTAL",
  raw: "6057",
  params: { dimension: "type", sum: "5449", total: "6057", difference: "608" },
  keepsOut: [],
};

describe("sayFinding", () => {
  it("says what, where, what was expected and what to do", () => {
    expect(sayFinding(finding)).toEqual({
      what: "The parts by type add up to 5449, the total says 6057: the difference is 608.",
      where: "sheet Dati, row 11, column D (Enti aderenti)",
      expected: "a total of 5449, or parts that add up to 6057",
      cure: "Correct the total or its parts; give what cannot be allocated a row of its own. Until then neither counts.",
    });
  });

  it("says places as a spreadsheet program shows them", () => {
    const where = (address: Finding["address"]) => sayFinding({ ...finding, address }).where;
    expect(where({ sheet: null, row: 0, column: null, header: null })).toBe("the file");
    expect(where({ sheet: null, row: 3, column: null, header: null })).toBe("row 3");
    expect(where({ sheet: null, row: 3, column: 26, header: null })).toBe("row 3, column Z");
    expect(where({ sheet: null, row: 3, column: 27, header: null })).toBe("row 3, column AA");
    expect(where({ sheet: "Note", row: 0, column: null, header: null })).toBe("sheet Note");
  });

  it("says the place in the file of a cell whose table was turned to be read", () => {
    const address = { sheet: null, row: 3, column: 5, header: "Workers", inFile: { row: 5, column: 3 } };
    expect(sayFinding({ ...finding, address }).where).toBe("row 5, column C (Workers)");
  });

  it("puts no parameter's own braces or dollar signs to work", () => {
    const odd = { ...finding, params: { ...finding.params, dimension: "{total} $& $1" } };
    expect(sayFinding(odd).what).toBe(
      "The parts by {total} $& $1 add up to 5449, the total says 6057: the difference is 608.",
    );
  });

  it("says a code of another rule set as it stands", () => {
    expect(sayFinding({ ...finding, code: "V99/new" }).what).toBe("V99/new");
  });

  it("leaves no hole in any finding of a return that breaks most rules", () => {
    const header = [
      "TYPE",
      "SCOPE",
      "ENT_TOTAL",
      "ENT_ACTIVE",
      "WRK_TOTAL",
      "WRK_MBR",
      "WRK_F",
      "TURN",
      "REF_DATE",
      "FLAG",
      "?X",
    ];
    const ret = tabledReturn(header, [
      ["WOE", "NAT", "1", "2", "3", "4", "5", "1", "2099", "#"],
      ["WOE", "AFF", "1.5", "a", "", "-", "n/a", "", "", ""],
      ["SOCIAL", "AFF", "7", "", "9", "", "", "99999999", "2021", ""],
      ["SOCIAL", "AFF", "7", "", "99999", "", "", "", "2020", ""],
      ["?x", "?y", "1", "", "", "", "", "", "soon", ""],
      ["_T", "AFF", "999", "", "", "", "", "", "2021", ""],
    ]);
    const { findings } = validateReturn(contextOf(ret, { affiliations: [] }));
    expect(new Set(findings.map((one) => one.rule)).size).toBeGreaterThan(12);
    const known = new Set(ruleSet.flatMap((rule) => Object.keys(rule.messages)));
    for (const one of findings) {
      expect(known.has(one.code)).toBe(true);
      expect(JSON.stringify(sayFinding(one))).not.toMatch(/…|\{\w+\}|undefined/);
    }
  });
});
