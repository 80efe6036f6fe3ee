import fc from "fast-check";
import { expect, it } from "vitest";
import { add, compare, decimal, subtract, sum, zero } from "../decimal/decimal.ts";
import { memberCellOf } from "../fixture/member-cell-of.ts";
import { networkOf } from "../fixture/network-of.ts";
import { placeOf, placesOfCountry } from "../network/geography.ts";
import { leafPlaces, placesBelow } from "../network/place.ts";
import { additiveCells } from "../roll-up/additive-cells.ts";
import type { Cell } from "../roll-up/cell.ts";
import { keyInPlace } from "../roll-up/cell-key.ts";
import type { Overlap } from "../roll-up/overlap.ts";
import { rollUpMembers } from "../roll-up/roll-up-members.ts";
import { rollUpYear, type YearOfReturns } from "../roll-up/roll-up-year.ts";
import { partsOfType, typesUpward } from "../roll-up/type-tree.ts";
import { countries, movedTo } from "./fixture/random-roster.ts";
import { type RandomYear, randomYears, shuffledYear, year } from "./fixture/random-year.ts";
import { runs } from "./fixture/runs.ts";
import { measures, toldType, trueReturn, trulyShared } from "./fixture/true-enterprises.ts";

const date = `${year}-12-31`;
const byPlace = (cells: readonly Cell[]): ReadonlyMap<string, Cell> =>
  new Map(cells.map((cell) => [`${cell.geo} ${keyInPlace(cell)}`, cell]));

const childrenOf = ({ network }: YearOfReturns, geo: string): readonly string[] => {
  if (geo === "WORLD") return placesBelow("WORLD");
  if (geo === "AME") return placesBelow("AME");
  return countries.filter((country) => placeOf(network, date, country) === geo);
};

it("every node is its parts less what overlaps there, in every type, activity, indicator and unit", () => {
  fc.assert(
    fc.property(randomYears, ({ from }) => {
      const cells = rollUpYear(from);
      const known = byPlace(cells);
      for (const geo of ["WORLD", "AME", ...leafPlaces]) {
        const children = childrenOf(from, geo);
        const below = Map.groupBy(
          cells.filter((cell) => children.includes(cell.geo)),
          keyInPlace,
        );
        expect(
          cells
            .filter((cell) => cell.geo === geo)
            .map(keyInPlace)
            .sort(),
        ).toEqual([...below.keys()].sort());
        for (const [key, parts] of below) {
          const cell = known.get(`${geo} ${key}`);
          expect(cell?.gross).toBe(sum(parts.map(({ gross }) => gross)));
          expect(cell?.overlap).toBe(add(sum(parts.map(({ overlap }) => overlap)), cell?.overlapHere ?? zero));
          expect(cell?.value).toBe(subtract(sum(parts.map(({ value }) => value)), cell?.overlapHere ?? zero));
        }
      }
      for (const cell of cells) {
        const { fresh, standIn, imputed } = cell.composition;
        expect(sum([fresh, standIn, imputed])).toBe(cell.gross);
        const parts = partsOfType(cell.type).map((type) => known.get(`${cell.geo} ${keyInPlace({ ...cell, type })}`));
        if (["ALL_ENT", "ALL_COOP", "SOCIAL"].includes(cell.type)) {
          expect(sum(parts.map((part) => part?.gross ?? zero))).toBe(cell.gross);
        }
        if (cell.activity !== "_T") continue;
        const ofActivities = ["ISIC4_C", "ISIC4_F"].map((activity) =>
          known.get(`${cell.geo} ${keyInPlace({ ...cell, activity })}`),
        );
        expect(sum(ofActivities.map((part) => part?.gross ?? zero))).toBe(cell.gross);
      }
    }),
    runs(150),
  );
});

it("no list of anything has an order that matters", () => {
  const both = randomYears.chain(({ from }) => fc.record({ from: fc.constant(from), to: shuffledYear(from) }));
  fc.assert(
    fc.property(both, ({ from, to }) => {
      expect(JSON.stringify(rollUpYear(to))).toBe(JSON.stringify(rollUpYear(from)));
    }),
    runs(150),
  );
});

it("what is not there changes nothing: a return withdrawn is one never sent, whatever others had in common with it", () => {
  fc.assert(
    fc.property(randomYears, fc.nat(), ({ world, from }, which) => {
      const gone = from.returns[which % from.returns.length]?.organisation ?? "";
      const returns = from.returns.filter(({ organisation }) => organisation !== gone);
      const never = {
        ...from,
        returns,
        overlaps: from.overlaps.filter(({ a, b }) => a !== gone && b !== gone),
        shared: trulyShared(
          world,
          from.network,
          returns.map(({ organisation }) => organisation),
          year,
        ),
      };
      expect(rollUpYear({ ...from, returns })).toEqual(rollUpYear(never));
    }),
    runs(150),
  );
});

it("a return of another year changes nothing", () => {
  fc.assert(
    fc.property(randomYears, randomYears, fc.constantFrom(-1, 1), ({ from }, other, distance) => {
      const later = other.from.returns.map(({ organisation }) =>
        trueReturn(other.world, organisation, year + distance),
      );
      expect(rollUpYear({ ...from, returns: [...later, ...from.returns] })).toEqual(rollUpYear(from));
    }),
    runs(60),
  );
});

it("a parent that answers silences its branch", () => {
  fc.assert(
    fc.property(randomYears, ({ world, from }) => {
      const returns = [
        ...from.returns.filter(({ organisation }) => organisation !== "a"),
        trueReturn(world, "a", year),
      ];
      const standIns = [{ organisation: "branch", parent: "a", year }];
      expect(rollUpYear({ ...from, returns, standIns })).toEqual(rollUpYear({ ...from, returns, standIns: [] }));
    }),
    runs(100),
  );
});

/** Whether the truth of a type does not depend on whose word counts, where several count an enterprise and call it otherwise. */
const isKnown = (world: RandomYear["world"], type: string): boolean =>
  ["ALL_COOP", "ALL_ENT", "WOE", "CONSORTIUM"].includes(type) ||
  world.every((one) => {
    const told = one.reporters.map((reporter) => typesUpward(toldType(one, reporter)));
    const isAlike = new Set(told.map((types) => types.includes(type))).size === 1;
    return (isAlike || !one.hasId) && !told.some((types) => types.includes("OTHER_COOP"));
  });

/** What the enterprises really come to in a cell, counted by anybody whose return is added there. */
const truthOf = ({ world, from }: RandomYear, cell: Cell): number => {
  const adding = additiveCells(from).filter(({ country }) =>
    placesOfCountry(from.network, date, country).includes(cell.geo),
  );
  const reporters = new Set(adding.filter(({ unit }) => unit === cell.unit).map(({ reporter }) => reporter));
  const measure = measures.find(({ indicator }) => indicator === cell.indicator);
  return world
    .filter((one) => cell.activity === "_T" || cell.activity === `ISIC4_${one.activity}`)
    .filter((one) =>
      one.reporters.some(
        (reporter) => reporters.has(reporter) && typesUpward(toldType(one, reporter)).includes(cell.type),
      ),
    )
    .reduce((all, one) => all + (measure?.of(one) ?? 0), 0);
};

it("the bounds hold the truth, with registers, declared, structural and suspected overlaps together", () => {
  fc.assert(
    fc.property(randomYears, (one) => {
      for (const cell of rollUpYear(one.from)) {
        const { bounds, value, reporters } = cell;
        if (cell.indicator === "RESULT" || !isKnown(one.world, cell.type)) continue;
        const truth = decimal(truthOf(one, cell));
        expect({
          cell: `${cell.geo} ${keyInPlace(cell)} ${cell.gross} ${value} ${bounds.lower} ${bounds.upper}`,
          truth,
          ids: reporters.ids,
          isAboveLower: compare(bounds.lower, truth) <= 0,
          isBelowUpper: compare(truth, bounds.upper) <= 0,
          isInBounds: compare(bounds.lower, value) <= 0 && compare(value, bounds.upper) <= 0,
        }).toMatchObject({ isAboveLower: true, isBelowUpper: true, isInBounds: true });
      }
    }),
    runs(150),
  );
});

it("the bounds of an activity hold what two share of cooperatives and, stated apart, of worker-owned enterprises", () => {
  const members = ["a", "b"].flatMap((id) =>
    ["WORKER", "WOE"].flatMap((type) =>
      ["_T", "ISIC4_F"].map((activity) => memberCellOf(id, "IT", "ENT_TOTAL", 1, { type, activity })),
    ),
  );
  const overlaps = [null, "WOE"].map(
    (type): Overlap => ({
      a: "a",
      b: "b",
      kind: "declared",
      type,
      indicator: "ENT_TOTAL",
      amount: decimal(1),
      referenceDate: null,
    }),
  );
  const network = networkOf({ a: ["IT", "EUR"], b: ["IT", "EUR"] });
  const cells = rollUpMembers({ year, series: "main", network, overlaps, members });
  const at = (activity: string) =>
    cells.find((cell) => cell.geo === "IT" && cell.type === "ALL_ENT" && cell.activity === activity);
  expect(at("_T")).toMatchObject({ gross: "4", value: "2", bounds: { lower: "2", upper: "2" } });
  expect(at("ISIC4_F")).toMatchObject({ gross: "4", value: "4", bounds: { lower: "2", upper: "4" } });
});

it("nothing net is less than what one reporter gives alone", () => {
  fc.assert(
    fc.property(randomYears, ({ world, from }) => {
      const known = byPlace(rollUpYear(from));
      for (const { country, reporter, ...cell } of additiveCells(from)) {
        if (cell.indicator === "RESULT" || !isKnown(world, cell.type)) continue;
        for (const geo of placesOfCountry(from.network, date, country)) {
          const { value } = known.get(`${geo} ${keyInPlace(cell)}`) ?? { value: zero };
          expect({ geo, reporter, cell, value, isLess: compare(value, cell.value) < 0 }).toMatchObject({
            isLess: false,
          });
        }
      }
    }),
    runs(600),
  );
});

it("a country that moves changes no figure of the world, nor what the regions come to before overlaps", () => {
  fc.assert(
    fc.property(
      randomYears,
      fc.constantFrom(...countries),
      fc.constantFrom(...leafPlaces),
      ({ from }, country, place) => {
        const moved = rollUpYear({ ...from, network: movedTo(from.network, country, place) });
        const before = rollUpYear(from);
        const steady = (cells: readonly Cell[], geos: readonly string[]) =>
          cells
            .filter(({ geo }) => geos.includes(geo))
            .map((cell) => (cell.geo === "WORLD" ? { ...cell, overlapHere: zero } : cell));
        const places = ["WORLD", ...countries];
        expect(steady(moved, places)).toEqual(steady(before, places));
        // Neither where it was nor where it is: these places know nothing of it.
        const was = placeOf(from.network, date, country);
        const others = leafPlaces.filter((one) => one !== was && one !== place);
        expect(steady(moved, others)).toEqual(steady(before, others));
        // What the places remove and the world removes is the same together, whichever of them removes it.
        const removed = (cells: readonly Cell[]) => {
          const sums = Map.groupBy(
            cells.filter(({ overlapHere }) => overlapHere !== zero),
            keyInPlace,
          );
          return new Map([...sums].map(([key, same]) => [key, sum(same.map(({ overlapHere }) => overlapHere))]));
        };
        const [then, now] = [removed(before), removed(moved)];
        for (const key of new Set([...then.keys(), ...now.keys()])) expect(now.get(key)).toBe(then.get(key));
      },
    ),
    runs(150),
  );
});
