import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judge } from "../finding/outcome.ts";
import { registerRecordOf } from "../fixture/register-record-of.ts";
import { registerRowOf } from "../fixture/register-row-of.ts";
import { contextOf, tabledReturn } from "../fixture/tabled-return.ts";
import { lookAlikeFinding } from "../register/look-alike-finding.ts";
import { lookAlikes } from "../register/look-alikes.ts";
import { reduceRegister } from "../register/reduce-register.ts";
import { repeatedIdFindings } from "../register/repeated-id-findings.ts";
import { repeatedIds } from "../register/repeated-ids.ts";
import { v22 } from "./v22-repeated-enterprises.ts";

const column = { sheet: null, column: 2, header: "Codice fiscale" };

describe("a repeated identifier", () => {
  const rows = ["A", "B", "A", null, null, "A"].map((nationalId, index) =>
    registerRowOf({ row: index + 2, nationalId }),
  );

  it("is found with all its rows; rows without one are no repetition", () => {
    expect(repeatedIds(rows)).toEqual([{ nationalId: "A", rows: [2, 4, 7] }]);
  });

  it("holds its rows, not the file", () => {
    const findings = repeatedIds(rows).flatMap((one) => repeatedIdFindings(one, column));
    expect(findings.map(({ severity, address }) => [severity, address.row])).toEqual([
      ["HOLD", 2],
      ["HOLD", 4],
      ["HOLD", 7],
    ]);
    const outcome = judge(findings);
    expect(outcome.state).toBe("accepted");
    const held = new Set(outcome.held.map(({ row, indicator }) => `${row} ${indicator}`));
    const cells = reduceRegister(rows, (row, indicator) => held.has(`${row} ${indicator}`));
    expect(cells.find(({ indicator }) => indicator === "ENT_TOTAL")?.value).toBe("3");
    expect(cells.find(({ indicator }) => indicator === "WRK_TOTAL")?.value).toBe("30");
  });

  it("is found in whatever order the rows come", () => {
    const anyRows = fc.array(fc.constantFrom("A", "B", "C", null), { maxLength: 12 });
    fc.assert(
      fc.property(anyRows, (ids) => {
        const register = ids.map((nationalId, index) => registerRowOf({ row: index, nationalId }));
        expect(repeatedIds(register.toReversed())).toEqual(repeatedIds(register));
      }),
    );
  });
});

describe("names that look alike", () => {
  const pairOf = (a: string, b: string, more = {}) =>
    lookAlikes([
      registerRowOf({ row: 2, name: a, postcode: "20121" }),
      registerRowOf({ row: 3, name: b, postcode: "20121", ...more }),
    ]);

  it.each([
    ["La Perla Soc. Coop.", "LA PERLA società cooperativa"],
    ["Aurora s.c.a.r.l.", "Aurora SCARL"],
    ["Società cooperativa sociale Il Girasole onlus", "il girasole"],
    ["Łódzka Spółdzielnia Socjalna Nowość", "lodzka nowosc"],
    ["Coop. Montagna Verde", "Montagna Verda"],
  ])("%s and %s at one postcode are a warning", (a, b) => {
    expect(pairOf(a, b)).toEqual([{ first: 2, second: 3 }]);
  });

  it.each([
    ["Aurora 1", "Aurora 2"],
    ["Alba", "Alma"],
    ["Società cooperativa", "Soc. coop."],
  ])("%s and %s are not taken for one", (a, b) => {
    expect(pairOf(a, b)).toEqual([]);
  });

  it("are nothing without the same postcode", () => {
    expect(pairOf("Aurora", "Aurora", { postcode: null })).toEqual([]);
    expect(pairOf("Aurora", "Aurora", { postcode: "20122" })).toEqual([]);
  });

  it("are told on the later row, which counts all the same", () => {
    const [pair] = pairOf("Aurora", "AURORA");
    const later = { row: 3, name: "AURORA", postcode: "20121" };
    const finding = pair === undefined ? null : lookAlikeFinding(pair, later, column);
    expect(finding).toMatchObject({ severity: "WARN", keepsOut: [], params: { first: "2", name: "AURORA" } });
  });
});

describe("a lump", () => {
  it("that does not say how many enterprises it stands for is asked", () => {
    const context = contextOf(tabledReturn([], []));
    const lump = registerRowOf({ kind: "lump", enterprises: null });
    expect(v22.checkRow?.(registerRecordOf(lump), context)).toMatchObject([
      { code: "V22/lump-without-count", severity: "QUERY", keepsOut: [] },
    ]);
    expect(v22.checkRow?.(registerRecordOf(registerRowOf({ kind: "lump", enterprises: 4 })), context)).toEqual([]);
  });
});
