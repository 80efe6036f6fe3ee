import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { add, decimal, subtract } from "../decimal/decimal.ts";
import { memberCellOf } from "../fixture/member-cell-of.ts";
import { networkOf } from "../fixture/network-of.ts";
import type { Cell } from "../roll-up/cell.ts";
import type { RollUpContext } from "../roll-up/roll-up-context.ts";
import { rollUpMembers } from "../roll-up/roll-up-members.ts";
import { identityBlocks } from "./identity-blocks.ts";

const network = networkOf({
  a: ["IT", "EUR"],
  b: ["IT", "EUR"],
  c: ["US", "AME_NA"],
  d: ["BR", "AME_MS"],
  e: ["JP", "APA"],
  f: ["CM", "OTH"],
});

const context: RollUpContext = {
  year: 2022,
  series: "main",
  network,
  overlaps: [
    { a: "a", b: "b", kind: "declared", type: null, indicator: "ENT_TOTAL", amount: decimal(3), referenceDate: "2022" },
    { a: "c", b: "d", kind: "structural", type: null, indicator: "ENT_TOTAL", amount: null, referenceDate: null },
  ],
  members: [
    memberCellOf("a", "IT", "ENT_TOTAL", 40),
    memberCellOf("b", "IT", "ENT_TOTAL", 20),
    memberCellOf("c", "US", "ENT_TOTAL", 7, { type: "SOCIAL_WI" }),
    memberCellOf("d", "BR", "ENT_TOTAL", 9),
    memberCellOf("e", "JP", "ENT_TOTAL", 5),
    memberCellOf("f", "CM", "ENT_TOTAL", 2),
  ],
};

const cells = rollUpMembers(context);
const judge = (changed: readonly Cell[]) =>
  identityBlocks({ ...context, cells: changed }).map(({ code, coordinates }) => [
    code,
    coordinates.geo,
    coordinates.type,
  ]);

const change = (geo: string, wrong: (cell: Cell) => Cell): readonly Cell[] =>
  cells.map((cell) => (cell.geo === geo && cell.type === "ALL_COOP" ? wrong(cell) : cell));

describe("the identities of the roll-up", () => {
  it("hold in what it comes to", () => {
    expect(cells.some(({ overlapHere }) => overlapHere !== "0")).toBe(true);
    expect(judge(cells)).toEqual([]);
  });

  it("are broken by a figure that is one too many, there and above", () => {
    const wrong = change("EUR", (cell) => ({ ...cell, value: add(cell.value, decimal(1)) }));
    expect(judge(wrong)).toEqual([
      ["V30/sum", "WORLD", "ALL_COOP"],
      ["V30/sum", "EUR", "ALL_COOP"],
      ["V30/net", "EUR", "ALL_COOP"],
      ["V30/bounds", "EUR", "ALL_COOP"],
    ]);
  });

  it("are broken by a country that is not what its members gave", () => {
    const wrong = change("JP", (cell) => ({
      ...cell,
      gross: decimal(6),
      value: decimal(6),
      bounds: { lower: decimal(6), upper: decimal(6) },
    }));
    expect(judge(wrong)).toContainEqual(["V30/gross", "JP", "ALL_COOP"]);
    expect(judge(wrong)).toContainEqual(["V30/sum", "APA", "ALL_COOP"]);
  });

  it("are broken by a sub-region that is not in the Americas", () => {
    expect(judge(cells.filter(({ geo }) => geo !== "AME"))).toContainEqual(["V30/no-parent", "AME", "ALL_COOP"]);
    expect(judge(cells.filter(({ geo }) => geo !== "AME_NA" && geo !== "US"))).toContainEqual([
      "V30/sum",
      "AME",
      "ALL_COOP",
    ]);
  });

  it("are broken by a figure that stands on nothing", () => {
    const [first] = cells;
    const alone = first === undefined ? [] : [{ ...first, geo: "FR" }];
    expect(judge([...cells, ...alone])).toContainEqual(["V30/no-child", "FR", first?.type]);
  });

  it("are broken by bounds on the wrong side, and by an overlap that was forgotten", () => {
    const crossed = change("AME", (cell) => ({ ...cell, bounds: { lower: decimal(17), upper: decimal(18) } }));
    expect(judge(crossed)).toEqual([["V30/bounds", "AME", "ALL_COOP"]]);
    const forgotten = change("IT", (cell) => ({ ...cell, overlap: decimal(0), overlapHere: decimal(0) }));
    expect(judge(forgotten)).toContainEqual(["V30/net", "IT", "ALL_COOP"]);
    expect(judge(forgotten)).toContainEqual(["V30/overlap", "EUR", "ALL_COOP"]);
  });
});

test("no change of one figure of one cell goes unseen", () => {
  fc.assert(
    fc.property(
      fc.nat({ max: cells.length - 1 }),
      fc.constantFrom("gross", "overlap", "overlapHere", "value"),
      fc.integer({ min: -5, max: 5 }).filter((by) => by !== 0),
      (index, field, by) => {
        const wrong = cells.map((cell, at) =>
          at === index ? { ...cell, [field]: subtract(cell[field], decimal(by)) } : cell,
        );
        expect(judge(wrong)).not.toEqual([]);
      },
    ),
  );
});
