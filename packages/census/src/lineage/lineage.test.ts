import fc from "fast-check";
import { expect, it } from "vitest";
import { randomYears, year } from "../algebra/fixture/random-year.ts";
import { runs } from "../algebra/fixture/runs.ts";
import { trueTables } from "../algebra/fixture/true-table.ts";
import { add, decimal, sum, zero } from "../decimal/decimal.ts";
import { convertYear } from "../money/convert-year.ts";
import type { Rate } from "../money/rate.ts";
import { contextOfYear } from "../roll-up/context-of-year.ts";
import { rollUpYear } from "../roll-up/roll-up-year.ts";
import { memberCells } from "../roll-up/to-member.ts";
import { figuresWith } from "./figures-with.ts";
import type { LineageNode, MemberNode } from "./lineage-node.ts";
import { recompute } from "./recompute.ts";
import { traceLineage } from "./trace-lineage.ts";
import { tracedFigure } from "./traced-figure.ts";

const rates: readonly Rate[] = [{ year, currency: "USD", kind: "average", country: null, units: decimal("1.1827") }];

const membersIn = (node: LineageNode): readonly MemberNode[] =>
  node.kind === "member" ? [node] : node.parts.flatMap(membersIn);

/** Every place of the tree, the node itself first. */
const placesIn = (node: LineageNode): readonly Extract<LineageNode, { kind: "place" }>[] =>
  node.kind === "member" ? [] : [node, ...node.parts.flatMap(placesIn)];

it("every figure of a random world recomputes from what was reported, at every level, and from nothing else", () => {
  let recomputed = 0;
  let removed = 0;
  fc.assert(
    fc.property(randomYears, ({ from }) => {
      const lineage = traceLineage({ ...from, view: null, rates: [] });
      for (const cell of rollUpYear(from)) {
        const node = lineage.of(cell);
        if (node === null) throw new Error(`${cell.geo} has no lineage`);
        expect(node.cell).toEqual(cell);
        for (const place of placesIn(node)) {
          expect(recompute(place)).toBe(place.cell.value);
          expect(sum(place.removals.map(({ amount }) => amount))).toBe(place.cell.overlapHere);
          removed += place.removals.length;
          const partOf = (reporter: string): number =>
            place.parts.findIndex((part) => membersIn(part).some(({ member }) => member.reporter === reporter));
          for (const removal of place.removals) {
            // What two reporters of one place below have in common is removed there.
            for (const { sides } of removal.kind === "declared" ? removal.pairs : []) {
              expect(partOf(sides[0])).not.toBe(partOf(sides[1]));
            }
          }
        }
        const members = membersIn(node);
        expect(sum(members.map(({ member }) => member.value))).toBe(cell.gross);
        expect([...new Set(members.map(({ member }) => member.reporter))].sort()).toEqual(cell.reporters.ids);
        recomputed += 1;
      }
    }),
    runs(60),
  );
  expect(recomputed).toBeGreaterThanOrEqual(1_000);
  expect(removed).toBeGreaterThan(0);
});

it("whatever a return gives, each of its figures is the rows that it is traced to, those less that a remainder leaves out", () => {
  let takenAway = 0;
  fc.assert(
    fc.property(trueTables, ({ accepted }) => {
      const plain = memberCells(accepted, "all_reported");
      const traced = memberCells(accepted, "all_reported", tracedFigure);
      expect(traced.map(({ terms: _terms, ...cell }) => cell)).toEqual(plain);
      for (const { terms, ...cell } of traced) {
        const member = { ...cell, country: "IT" };
        expect(recompute({ kind: "member", member, terms: terms ?? [], conversion: null })).toBe(cell.value);
        takenAway += terms?.filter(({ sign }) => sign === -1).length ?? 0;
        const out = accepted.keptOut.map(({ row, indicator }) => `${row} ${indicator}`);
        expect(out).not.toContain(terms?.map((one) => `${one.observation.address.row} ${cell.indicator}`)[0]);
      }
    }),
    runs(200),
  );
  expect(takenAway).toBeGreaterThan(0);
});

it("money in a common unit recomputes from the amounts in their own and the rates of their conversion", () => {
  let converted = 0;
  fc.assert(
    fc.property(randomYears, ({ from }) => {
      const { cells } = convertYear({ context: contextOfYear(from), returns: from.returns, rates, view: "EUR" });
      const lineage = traceLineage({ ...from, view: "EUR", rates });
      for (const { cell } of cells) {
        const node = lineage.of(cell);
        expect(node?.cell).toEqual(cell);
        if (node === null) continue;
        expect(recompute(node)).toBe(cell.value);
        converted += membersIn(node).filter(({ conversion }) => conversion?.currency === "USD").length;
      }
    }),
    runs(60),
  );
  expect(converted).toBeGreaterThan(0);
});

it("a reporter is in a figure forward exactly where it is in it backward, with the same value", () => {
  fc.assert(
    fc.property(randomYears, ({ from }) => {
      const lineage = traceLineage({ ...from, view: null, rates: [] });
      for (const { organisation } of from.returns) {
        const forward = new Map(
          figuresWith(lineage, from, organisation).map(({ cell, given }) => [cell, given] as const),
        );
        for (const cell of lineage.cells) {
          const node = lineage.of(cell);
          const own = (node === null ? [] : membersIn(node)).filter(({ member }) => member.reporter === organisation);
          expect(forward.get(cell) ?? null).toBe(
            own.length === 0 ? null : own.reduce((all, { member }) => add(all, member.value), zero),
          );
        }
      }
    }),
    runs(20),
  );
});

it("there is no lineage of a figure that nobody reported", () => {
  const [world] = fc.sample(randomYears, 1);
  if (world === undefined) throw new Error("no world");
  const lineage = traceLineage({ ...world.from, view: null, rates: [] });
  const key = { geo: "WORLD", type: "ALL_ENT", activity: "_T", indicator: "WRK_FTE", detail: "_T", unit: "FTE" };
  expect(lineage.of(key)).toBeNull();
});
