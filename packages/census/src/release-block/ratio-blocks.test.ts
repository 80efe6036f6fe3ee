import { describe, expect, it } from "vitest";
import { decimal } from "../decimal/decimal.ts";
import { memberCellOf } from "../fixture/member-cell-of.ts";
import { networkOf } from "../fixture/network-of.ts";
import type { Conversion } from "../money/conversion.ts";
import type { MemberCell } from "../roll-up/member-cell.ts";
import { ratioBlocks } from "./ratio-blocks.ts";
import { sayBlock } from "./say-block.ts";

const network = networkOf({ a: ["IT", "EUR"], b: ["IT", "EUR"], c: ["BR", "AME_MS"] });

const conversion = (reporter: string, currency: string, units: number | null): Conversion => ({
  view: "EUR",
  reporter,
  country: "IT",
  indicator: "TURN",
  currency,
  year: 2022,
  by: "average",
  units: units === null ? null : decimal(units),
  notes: [],
});

const judge = (members: readonly MemberCell[], conversions: readonly Conversion[] = []) =>
  ratioBlocks({ year: 2022, series: "main", network, members, conversions });

const found = (...args: Parameters<typeof judge>) =>
  judge(...args).map(({ code, coordinates, params }) => [code, coordinates.geo, coordinates.type, params["ratio"]]);

const turnover = (reporter: string, country: string, value: number, unit: string): MemberCell => ({
  ...memberCellOf(reporter, country, "TURN", value),
  unit,
});

describe("a ratio of a region or the world", () => {
  it("is judged of the reporters that gave both levels, and not of a country", () => {
    const few = [memberCellOf("a", "IT", "ENT_TOTAL", 100), memberCellOf("a", "IT", "WRK_TOTAL", 99)];
    expect(found(few)).toHaveLength(6);
    for (const geo of ["WORLD", "EUR"]) {
      for (const type of ["WORKER", "ALL_COOP", "ALL_ENT"]) {
        expect(found(few)).toContainEqual(["V35/workers-per-enterprise", geo, type, "0.99"]);
      }
    }
    expect(found([memberCellOf("a", "IT", "ENT_TOTAL", 1), memberCellOf("b", "IT", "WRK_TOTAL", 900)])).toEqual([]);
    expect(found([memberCellOf("a", "IT", "ENT_TOTAL", 100), memberCellOf("a", "IT", "WRK_TOTAL", 100)])).toEqual([]);
    expect(found([memberCellOf("a", "IT", "ENT_TOTAL", 1), memberCellOf("a", "IT", "WRK_TOTAL", 500)])).toEqual([]);
    expect(found([memberCellOf("a", "IT", "ENT_TOTAL", 1), memberCellOf("a", "IT", "WRK_TOTAL", 501)])).toHaveLength(6);
    expect(found([memberCellOf("a", "IT", "ENT_TOTAL", 0), memberCellOf("a", "IT", "WRK_TOTAL", 5)])).toHaveLength(6);
  });

  it("never rests on a stand-in", () => {
    const old = { isStandIn: true };
    expect(found([memberCellOf("a", "IT", "ENT_TOTAL", 100, old), memberCellOf("a", "IT", "WRK_TOTAL", 5)])).toEqual(
      [],
    );
  });

  it("is in euro for money, without what is not converted", () => {
    const workers = [memberCellOf("a", "IT", "WRK_TOTAL", 10), memberCellOf("c", "BR", "WRK_TOTAL", 10)];
    const money = [...workers, turnover("a", "IT", 400_000, "EUR"), turnover("c", "BR", 100_000, "BRL")];
    const same = conversion("a", "EUR", 1);
    expect(found(money, [same, conversion("c", "BRL", null)])).toEqual([]);
    const inAmericas = found(money, [same, conversion("c", "BRL", 10)]).map(([code, geo]) => [code, geo]);
    expect(inAmericas).toEqual(Array.from({ length: 3 }, () => ["V35/turnover-per-worker", "AME"]));
  });

  it("of worker-members is judged of worker cooperatives alone", () => {
    const minority = (type: string) => [
      memberCellOf("a", "IT", "WRK_TOTAL", 100, { type }),
      memberCellOf("a", "IT", "WRK_MBR", 49, { type }),
    ];
    expect(found(minority("SOCIAL_A"))).toEqual([]);
    expect(new Set(found(minority("WORKER")).map(([, , type]) => type))).toEqual(new Set(["WORKER"]));
  });
});

it("a block says what is wrong, why, and what to do, in full sentences without gaps", () => {
  const [block] = judge([memberCellOf("a", "IT", "ENT_TOTAL", 100), memberCellOf("a", "IT", "WRK_TOTAL", 50)]);
  if (block === undefined) throw new Error("no block");
  const { what, why, cure } = sayBlock(block);
  expect(what).toBe("There are 0.5 workers to an enterprise.");
  expect(why).toBe("The levels are 50 and 100, of a; a figure of a region or the world is usual between 1 and 500.");
  expect(cure).toMatch(/^Look .*\.$/);
});
