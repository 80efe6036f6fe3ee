import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, type Decimal, decimal, subtract, zero } from "../decimal/decimal.ts";
import { registerRowOf } from "../fixture/register-row-of.ts";
import { type CountedRegister, sharedInRegisters } from "../fixture/shared-in-registers.ts";
import { territoryOf } from "../national-id/territory-of.ts";
import { placesOfCountry } from "../network/geography.ts";
import type { Network } from "../network/network.ts";
import { places } from "../network/place.ts";
import { referenceDate } from "../observation/reference-date.ts";
import { addendsOfRow } from "../register/addends-of-row.ts";
import { cellsToObservations } from "../register/cells-to-observations.ts";
import { reduceRegister } from "../register/reduce-register.ts";
import type { RegisterRow } from "../register/register-row.ts";
import type { AcceptedReturn } from "../roll-up/accepted-return.ts";
import type { Cell } from "../roll-up/cell.ts";
import { type Overlap } from "../roll-up/overlap.ts";
import { rollUpYear } from "../roll-up/roll-up-year.ts";
import { typesUpward } from "../roll-up/type-tree.ts";

const year = 2021;
const seats = { a: "US", b: "US", c: "PR", d: "FR", e: "FR", f: "FR", g: "RE", h: "BR" } as const;
const reporters = ["a", "b", "c", "d", "e", "f", "g", "h"] as const;
const leaves = { US: "AME_NA", PR: "AME_XX", FR: "EUR", RE: "EUR", BR: "AME_MS" } as const;

const networkOf = (inMain: readonly string[], inCecop: readonly string[]): Network => {
  const affiliations = (ids: readonly string[], body: string) =>
    ids.map((organisation) => ({
      organisation,
      body,
      role: "FULL" as const,
      certainty: "stated" as const,
      inRoster: true,
      from: null,
      to: null,
    }));
  return {
    bodies: [
      { id: "cicopa", name: "cicopa", parent: null, from: null, to: null },
      { id: "cecop", name: "cecop", parent: "cicopa", from: null, to: null },
    ],
    countries: Object.entries(leaves).map(([country, place]) => ({
      country,
      name: country,
      place,
      from: null,
      to: null,
    })),
    organisations: reporters.map((id) => ({ id, name: id, country: seats[id], kind: "UNION", isGroup: false })),
    affiliations: [...affiliations(inMain, "cicopa"), ...affiliations(inCecop, "cecop")],
  };
};

// The same digits are the SIREN of one French enterprise, the EIN of an American and nothing at all in Brazil.
const identifiers = ["552100554", "356000000", "542065479", "443061841"] as const;

const rowOf = fc
  .record({
    nationalId: fc.constantFrom(...identifiers),
    isPrimary: fc.boolean(),
    type: fc.constantFrom("WORKER", "SOCIAL", "SOCIAL_A", "WOE", "CONSORTIUM"),
    activity: fc.constantFrom("_T", "C", "F", "41"),
    area: fc.constantFrom("_T", "X-1"),
    date: fc.constantFrom("2021", "2021-06-30", "2020-12-31", ""),
    workers: fc.option(fc.nat(50), { nil: undefined }),
    turnover: fc.option(fc.nat(900), { nil: undefined }),
  })
  .map(
    ({ workers, turnover, date, ...one }): RegisterRow =>
      registerRowOf({
        ...one,
        activityRevision: one.activity === "_T" ? null : "4",
        reference: referenceDate(date),
        figures: {
          ...(workers === undefined ? {} : { WRK_TOTAL: decimal(workers) }),
          ...(turnover === undefined ? {} : { TURN: decimal(turnover) }),
        },
      }),
  );

const registerOf = (reporter: (typeof reporters)[number]): fc.Arbitrary<CountedRegister> =>
  fc
    .record({
      named: fc.uniqueArray(rowOf, { maxLength: 4, selector: ({ nationalId }) => nationalId }),
      others: fc.array(rowOf, { maxLength: 2 }),
    })
    .map(({ named, others }) => ({
      reporter,
      country: seats[reporter],
      rows: [
        ...named,
        ...others.map((one) => ({ ...one, nationalId: null })),
        registerRowOf({ kind: "lump", enterprises: 3 }),
      ].map((row, index) => ({ ...row, row: index + 2 })),
    }));

const returnOf = ({ reporter, country, rows }: CountedRegister): AcceptedReturn => ({
  organisation: reporter,
  year,
  observations: cellsToObservations(
    reduceRegister(rows),
    { organisation: reporter, year, country },
    { currency: "EUR", isPublic: true },
  ),
  terms: { rollUpScope: "AFF", totalType: "NA_TYPE" },
  keptOut: [],
  blankRows: [],
});

const worlds = fc.record({
  network: fc
    .tuple(fc.subarray([...reporters], { minLength: 3 }), fc.subarray([...reporters]))
    .map(([inMain, inCecop]) => networkOf(inMain, inCecop)),
  registers: fc.tuple(...reporters.map(registerOf)),
  series: fc.constantFrom("main", "cecop"),
});
type World = typeof worlds extends fc.Arbitrary<infer Of> ? Of : never;

const cellsOf = (
  { network, series }: World,
  registers: readonly CountedRegister[],
  overlaps: readonly Overlap[] = [],
) =>
  rollUpYear({
    year,
    network,
    overlaps,
    returns: registers.map(returnOf),
    shared: sharedInRegisters(registers),
    series,
    variant: "all_reported",
  });

/** What the rows of one enterprise, the best first, give to which figures: each indicator by the first that has it. */
const countedOnce = (
  ranked: readonly RegisterRow[],
): readonly { readonly keys: readonly string[]; readonly value: Decimal }[] => {
  const seen = new Set<string>();
  return ranked.flatMap((row) => {
    const activity = row.activity === "_T" ? "_T" : `ISIC4_${row.activity}`;
    const first = addendsOfRow(row).filter(({ indicator }) => !seen.has(indicator));
    for (const { indicator } of first) seen.add(indicator);
    return first.map(({ indicator, value }) => ({
      keys: typesUpward(row.type).flatMap((type) =>
        [...new Set([activity, "_T"])].map((of) => [type, of, indicator].join(" ")),
      ),
      value,
    }));
  });
};

/** The figure of every cell, counted by hand: all enterprises of the adding reporters of a place, each once. */
const countedByHand = ({ network, series, registers }: World): ReadonlyMap<string, Decimal> => {
  const body = series === "main" ? "cicopa" : series;
  const adding = registers.filter(({ reporter }) =>
    network.affiliations.some((one) => one.organisation === reporter && one.body === body),
  );
  const figures = new Map<string, Decimal>();
  const geos = [...new Set([...Object.keys(leaves), ...places])];
  for (const geo of geos) {
    const here = adding.filter(({ country }) => placesOfCountry(network, "2021-12-31", country).includes(geo));
    const enterprises = new Map<string, { readonly of: CountedRegister; readonly row: RegisterRow }[]>();
    for (const of of here) {
      for (const row of of.rows) {
        const { nationalId } = row;
        const key = nationalId === null ? `${of.reporter} ${row.row}` : `= ${territoryOf(of.country)} ${nationalId}`;
        enterprises.set(key, [...(enterprises.get(key) ?? []), { of, row }]);
      }
    }
    for (const entries of enterprises.values()) {
      const day = (row: RegisterRow): string =>
        ({ "2021": "2021-12-31" })[row.reference?.text ?? ""] ?? row.reference?.text ?? "";
      const ranked = entries.toSorted((a, b) => {
        if (a.row.isPrimary !== b.row.isPrimary) return a.row.isPrimary ? -1 : 1;
        if (day(a.row) !== day(b.row)) return day(a.row) > day(b.row) ? -1 : 1;
        return a.of.reporter < b.of.reporter ? -1 : 1;
      });
      for (const { keys, value } of countedOnce(ranked.map(({ row }) => row))) {
        for (const key of keys) figures.set(`${geo} ${key}`, add(figures.get(`${geo} ${key}`) ?? zero, value));
      }
    }
  }
  return figures;
};

const isNothing = ([, value]: readonly [string, Decimal]): boolean => value !== zero;
const netOf = (cells: readonly Cell[]) =>
  new Map(
    cells
      .map(({ geo, type, activity, indicator, value }) => [[geo, type, activity, indicator].join(" "), value] as const)
      .filter(isNothing)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );

describe("an enterprise in several registers", () => {
  it("counts once at every place, with the figures of its best entry among the reporters that add", () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const byHand = [...countedByHand(world)].filter(isNothing).toSorted(([a], [b]) => (a < b ? -1 : 1));
        expect(netOf(cellsOf(world, world.registers))).toEqual(new Map(byHand));
      }),
      { numRuns: 150 },
    );
  });

  it("leaves gross minus overlap as the net, and the sum of what is below minus the overlap here", () => {
    fc.assert(
      fc.property(worlds, (world) => {
        for (const { gross, overlap, value, bounds } of cellsOf(world, world.registers)) {
          expect(subtract(gross, overlap)).toBe(value);
          expect(bounds).toEqual({ lower: value, upper: value });
        }
      }),
      { numRuns: 50 },
    );
  });

  it("counts the same in whatever order the registers arrived, and without one as if it had never been sent", () => {
    fc.assert(
      fc.property(worlds, fc.nat(7), (world, at) => {
        const cells = cellsOf(world, world.registers);
        expect(cellsOf(world, world.registers.toReversed())).toEqual(cells);
        const others = world.registers.filter((_, index) => index !== at);
        const { shared, ...rest } = { shared: sharedInRegisters(world.registers), ...world };
        expect(
          rollUpYear({ ...rest, year, overlaps: [], returns: others.map(returnOf), shared, variant: "all_reported" }),
        ).toEqual(cellsOf(world, others));
      }),
      { numRuns: 50 },
    );
  });

  it("is not removed a second time by a declared amount of the same pair", () => {
    const row = registerRowOf({ nationalId: "552100554", figures: {} });
    const registers = (["d", "e"] as const).map((reporter) => ({
      reporter,
      country: "FR",
      rows: [row, registerRowOf({ row: 2, figures: {} }), registerRowOf({ row: 3, figures: {} })],
    }));
    const world = { network: networkOf([...reporters], []), series: "main" } as World;
    const declared = (amount: number): Overlap => ({
      a: "d",
      b: "e",
      kind: "declared",
      type: null,
      indicator: "ENT_TOTAL",
      amount: decimal(amount),
      referenceDate: null,
    });
    const france = (amount: number) =>
      cellsOf(world, registers, [declared(amount)]).find(
        ({ geo, type, indicator }) => geo === "FR" && type === "ALL_COOP" && indicator === "ENT_TOTAL",
      );
    expect(france(1)).toMatchObject({ gross: "6", overlapHere: "1", value: "5" });
    expect(france(2)).toMatchObject({ gross: "6", overlapHere: "2", value: "4" });
  });

  it("takes nothing from what is declared of another type: matched worker-owned enterprises are no cooperatives", () => {
    const rows = [
      registerRowOf({ type: "WORKER", nationalId: null, figures: {} }),
      registerRowOf({ row: 2, type: "WOE", nationalId: "552100554", figures: {} }),
    ];
    const registers = (["d", "e"] as const).map((reporter) => ({ reporter, country: "FR", rows }));
    const world = { network: networkOf([...reporters], []), series: "main" } as World;
    const declared = [null, "WOE"].map(
      (type): Overlap => ({
        a: "d",
        b: "e",
        kind: "declared",
        type,
        indicator: "ENT_TOTAL",
        amount: decimal(1),
        referenceDate: null,
      }),
    );
    const cells = cellsOf(world, registers, declared);
    const france = (type: string) =>
      cells.find((one) => one.geo === "FR" && one.type === type && one.indicator === "ENT_TOTAL");
    expect(france("WOE")).toMatchObject({ gross: "2", value: "1", bounds: { lower: "1", upper: "1" } });
    expect(france("ALL_COOP")).toMatchObject({ gross: "2", value: "1", bounds: { lower: "1", upper: "1" } });
    expect(france("ALL_ENT")).toMatchObject({ gross: "4", value: "2", bounds: { lower: "2", upper: "2" } });
  });

  it("lifts no hold: what is declared above the smaller of the two stays so, however much of it is matched", () => {
    const rows = (["552100554", null] as const).map((nationalId, index) =>
      registerRowOf({ row: index + 1, nationalId, figures: {} }),
    );
    const registers = (["d", "e"] as const).map((reporter) => ({ reporter, country: "FR", rows }));
    const world = { network: networkOf([...reporters], []), series: "main" } as World;
    const declared: Overlap = {
      a: "d",
      b: "e",
      kind: "declared",
      type: null,
      indicator: "ENT_TOTAL",
      amount: decimal(3),
      referenceDate: null,
    };
    expect(
      cellsOf(world, registers, [declared]).find(
        (one) => one.geo === "FR" && one.type === "ALL_COOP" && one.indicator === "ENT_TOTAL",
      ),
    ).toMatchObject({ gross: "4", value: "3", bounds: { lower: "2", upper: "3" } });
  });

  it("is not removed again by what each of its two registers declares with a third reporter", () => {
    const rows = (["552100554", "542065479"] as const).map((nationalId, index) =>
      registerRowOf({ row: index + 1, nationalId, figures: {} }),
    );
    const registers = (["d", "e"] as const).map((reporter) => ({ reporter, country: "FR", rows }));
    const third = { reporter: "f", country: "FR", rows: rows.map((row) => ({ ...row, nationalId: null })) };
    const world = { network: networkOf([...reporters], []), series: "main" } as World;
    const declared = (a: string): Overlap => ({
      a,
      b: "f",
      kind: "declared",
      type: null,
      indicator: "ENT_TOTAL",
      amount: decimal(2),
      referenceDate: null,
    });
    const cells = cellsOf(world, [...registers, third], [declared("d"), declared("e")]);
    for (const geo of ["FR", "EUR", "WORLD"]) {
      expect(
        cells.find((one) => one.geo === geo && one.type === "ALL_COOP" && one.indicator === "ENT_TOTAL"),
      ).toMatchObject({ gross: "6", value: "2", bounds: { lower: "2", upper: "2" } });
    }
  });
});
