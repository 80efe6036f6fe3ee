import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, compare, decimal, subtract, sum, zero } from "../decimal/decimal.ts";
import { placeOf } from "../network/geography.ts";
import type { Affiliation, Network } from "../network/network.ts";
import { leafPlaces } from "../network/place.ts";
import { roles } from "../network/role.ts";
import { noDimensions, type Observation } from "../observation/observation.ts";
import { referenceDate } from "../observation/reference-date.ts";
import type { AcceptedReturn } from "./accepted-return.ts";
import { additiveCells } from "./additive-cells.ts";
import type { Cell } from "./cell.ts";
import { keyInPlace } from "./cell-key.ts";
import { compareCells } from "./compare-cells.ts";
import type { Overlap } from "./overlap.ts";
import { rollUpYear, type YearOfReturns } from "./roll-up-year.ts";
import { sameCells } from "./same-cells.ts";
import { nationalCells } from "./to-national.ts";
import { placeCells } from "./to-place.ts";
import { worldCells } from "./to-world.ts";
import { variants } from "./variant.ts";

const year = 2021;
const countries = ["FR", "IT", "ES", "US", "CA", "BR", "BO", "JP", "ZA"] as const;
const ids = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"] as const;
const types = ["WORKER", "SOCIAL", "SOCIAL_A", "SOCIAL_XX", "PRODUCER", "CAE", "WOE", "CONSORTIUM", "NA_TYPE", "_T"];
const indicators = ["ENT_TOTAL", "WRK_TOTAL", "TURN", "LARGEST_SHARE"] as const;

const period = fc.constantFrom({ from: null, to: null }, { from: "2016", to: null }, { from: null, to: "2021-06" });
const affiliations: fc.Arbitrary<readonly Affiliation[]> = fc
  .tuple(
    ...ids.flatMap((organisation) =>
      ["cicopa", "cecop"].map((body) =>
        fc.option(
          fc.record({
            organisation: fc.constant(organisation),
            body: fc.constant(body),
            role: fc.oneof({ weight: 3, arbitrary: fc.constant("FULL" as const) }, fc.constantFrom(...roles)),
            certainty: fc.constant("stated" as const),
            inRoster: fc.boolean(),
            period,
          }),
          { nil: null },
        ),
      ),
    ),
  )
  .map((all) => all.filter((one) => one !== null).map(({ period: { from, to }, ...one }) => ({ ...one, from, to })));

const networks: fc.Arbitrary<Network> = fc
  .record({
    affiliations,
    leaves: fc.tuple(...countries.map(() => fc.constantFrom(...leafPlaces))),
    seats: fc.tuple(...ids.map(() => fc.constantFrom(...countries))),
  })
  .map(({ affiliations: all, leaves, seats }) => ({
    bodies: ["cicopa", "cecop"].map((id) => ({
      id,
      name: id,
      parent: id === "cicopa" ? null : "cicopa",
      from: null,
      to: null,
    })),
    countries: countries.map((country, index) => ({
      country,
      name: country,
      place: leaves[index] ?? "OTH",
      from: null,
      to: null,
    })),
    organisations: ids.map((id, index) => ({
      id,
      name: id,
      country: seats[index] ?? "FR",
      kind: "UNION",
      isGroup: false,
    })),
    affiliations: all,
  }));

const observationsOf = (reporter: string): fc.Arbitrary<readonly Observation[]> =>
  fc.array(
    fc
      .record({
        scope: fc.constantFrom("AFF" as const, "AFF" as const, "NAT" as const),
        perimeter: fc.constantFrom("COOP" as const, "COOP" as const, "COOP_SUBS" as const),
        area: fc.constantFrom("_T", "_T", "_T", "X-1", "X-2"),
        activity: fc.constantFrom("_T", "_T", "_T", "C", "F", "41"),
        type: fc.constantFrom(...types),
        indicator: fc.constantFrom(...indicators),
        value: fc.nat({ max: 100 }).map((value) => decimal(value)),
        currency: fc.constantFrom("EUR", "USD"),
        reference: fc.constantFrom("2021-12-31", "2021", "2020", "2022-03", "").map(referenceDate),
        flags: fc.constantFrom("", "A", "D", "EU"),
        row: fc.integer({ min: 2, max: 6 }),
      })
      .map(
        ({ currency, row, ...one }): Observation => ({
          ...one,
          reporter,
          year,
          country: "XX",
          activityRevision: one.activity === "_T" ? null : "4",
          dimensions: noDimensions,
          unit: one.indicator === "TURN" ? currency : "unit",
          confidentiality: "F",
          isPublic: true,
          address: { sheet: null, row, column: null, header: null },
        }),
      ),
    { maxLength: 12 },
  );

const returnOf = (organisation: string): fc.Arbitrary<AcceptedReturn> =>
  fc.record({
    organisation: fc.constant(organisation),
    year: fc.constant(year),
    observations: observationsOf(organisation),
    terms: fc.record({
      rollUpScope: fc.constantFrom("AFF" as const, "AFF" as const, "NAT" as const),
      totalType: fc.constantFrom("NA_TYPE", "SOCIAL_XX"),
    }),
    keptOut: fc.array(fc.record({ row: fc.integer({ min: 2, max: 6 }), indicator: fc.constantFrom(...indicators) }), {
      maxLength: 1,
    }),
    blankRows: fc.constant([]),
  });

const overlapsOfAll: fc.Arbitrary<readonly Overlap[]> = fc
  .array(
    fc.record({
      a: fc.constantFrom(...ids),
      b: fc.constantFrom(...ids),
      kind: fc.constantFrom("declared" as const, "declared" as const, "structural" as const, "suspected" as const),
      type: fc.option(fc.constantFrom("WORKER", "SOCIAL", "SOCIAL_A", "ALL_COOP", "CONSORTIUM"), { nil: null }),
      indicator: fc.constantFrom("ENT_TOTAL", "WRK_TOTAL", "TURN"),
      amount: fc.nat({ max: 80 }).map((amount) => decimal(amount)),
      referenceDate: fc.constant(null),
    }),
    { maxLength: 12 },
  )
  .map((all) => all.filter(({ a, b }) => a !== b));

const years: fc.Arbitrary<YearOfReturns> = fc.record({
  year: fc.constant(year),
  network: networks,
  overlaps: overlapsOfAll,
  returns: fc
    .tuple(...ids.map((id) => fc.option(returnOf(id), { nil: null })))
    .map((all) => all.filter((one) => one !== null)),
  series: fc.constantFrom("main", "cecop"),
  variant: fc.constantFrom(...variants),
});

const at = (cells: readonly Cell[], geo: string): readonly Cell[] => cells.filter((cell) => cell.geo === geo);
const childrenOf = (from: YearOfReturns, geo: string, cells: readonly Cell[]): readonly Cell[] => {
  if (geo === "WORLD") return cells.filter((cell) => ["EUR", "AME", "APA", "OTH"].includes(cell.geo));
  if (geo === "AME") return cells.filter((cell) => ["AME_NA", "AME_MS", "AME_XX"].includes(cell.geo));
  return cells.filter((cell) => from.network.countries.some((one) => one.country === cell.geo && one.place === geo));
};
const above = ["WORLD", "AME", ...leafPlaces] as const;

describe("the roll-up of a year", () => {
  it("is the same in any order of arrival, of overlaps and of rows", () => {
    const permuted = years.chain((from) =>
      fc.record({
        from: fc.constant(from),
        to: fc.record({
          returns: fc.shuffledSubarray([...from.returns], { minLength: from.returns.length }),
          overlaps: fc.shuffledSubarray([...from.overlaps], { minLength: from.overlaps.length }),
        }),
      }),
    );
    fc.assert(
      fc.property(permuted, ({ from, to }) => {
        const reversed = to.returns.map((one) => ({ ...one, observations: one.observations.toReversed() }));
        expect(rollUpYear({ ...from, returns: reversed, overlaps: to.overlaps })).toEqual(rollUpYear(from));
      }),
    );
  });

  it("takes from the net of the places below exactly what overlaps here, and has no other cells", () => {
    fc.assert(
      fc.property(years, (from) => {
        const cells = rollUpYear(from);
        for (const geo of above) {
          const below = Map.groupBy(childrenOf(from, geo, cells), keyInPlace);
          const here = at(cells, geo);
          expect(here.map(keyInPlace).sort()).toEqual([...below.keys()].sort());
          for (const cell of here) {
            const children = below.get(keyInPlace(cell)) ?? [];
            expect(cell.value).toBe(subtract(sum(children.map(({ value }) => value)), cell.overlapHere));
            expect(cell.gross).toBe(sum(children.map(({ gross }) => gross)));
            expect(cell.overlap).toBe(add(sum(children.map(({ overlap }) => overlap)), cell.overlapHere));
          }
        }
      }),
    );
  });

  it("removes no more than there is: net = gross - overlap, at least what any one reporter gives alone", () => {
    fc.assert(
      fc.property(years, (from) => {
        const cells = rollUpYear(from);
        const byKey = new Map(cells.map((cell) => [`${cell.geo} ${keyInPlace(cell)}`, cell]));
        for (const cell of cells) {
          expect(cell.value).toBe(subtract(cell.gross, cell.overlap));
          expect(add(cell.composition.fresh, cell.composition.standIn)).toBe(cell.gross);
        }
        for (const one of from.returns) {
          for (const alone of rollUpYear({ ...from, returns: [one] })) {
            const together = byKey.get(`${alone.geo} ${keyInPlace(alone)}`)?.value ?? zero;
            expect(compare(together, alone.gross)).toBeGreaterThanOrEqual(0);
          }
        }
      }),
    );
  });

  it("adds the types up: ALL_COOP is its five parts, ALL_ENT is ALL_COOP and the worker-owned enterprises", () => {
    const parts = { ALL_COOP: ["WORKER", "SOCIAL", "PRODUCER", "OTHER_COOP", "NA_TYPE"], ALL_ENT: ["ALL_COOP", "WOE"] };
    fc.assert(
      fc.property(years, (from) => {
        const cells = rollUpYear(from);
        for (const [total, ofTotal] of Object.entries(parts)) {
          const asTotal = (cell: Cell): string => `${cell.geo} ${keyInPlace({ ...cell, type: total })}`;
          const sums = Map.groupBy(
            cells.filter(({ type }) => ofTotal.includes(type)),
            asTotal,
          );
          const totals = cells.filter(({ type }) => type === total);
          expect(totals.map(asTotal).sort()).toEqual([...sums.keys()].sort());
          for (const cell of totals) {
            expect(cell.gross).toBe(sum((sums.get(asTotal(cell)) ?? []).map(({ gross }) => gross)));
          }
        }
      }),
    );
  });

  it("is in canonical order, each cell once, without ratios", () => {
    fc.assert(
      fc.property(years, (from) => {
        const cells = rollUpYear(from);
        const steps = cells.slice(1).map((next, index) => {
          const cell = cells[index];
          return cell === undefined ? 0 : Math.sign(compareCells(cell, next));
        });
        expect(steps.filter((step) => step !== -1)).toEqual([]);
        expect(cells.map(({ indicator }) => indicator)).not.toContain("LARGEST_SHARE");
      }),
    );
  });

  it("does not change by a return of an organisation that does not add", () => {
    const body = (from: YearOfReturns): string => (from.series === "main" ? "cicopa" : from.series);
    fc.assert(
      fc.property(
        years,
        returnOf("z"),
        fc.constantFrom("ASSOC_SECTOR", "OBSERVER", "SUSPENDED"),
        (from, more, role) => {
          const network: Network = {
            ...from.network,
            organisations: [
              ...from.network.organisations,
              { id: "z", name: "z", country: "FR", kind: "UNION", isGroup: false },
            ],
            affiliations: [
              ...from.network.affiliations,
              { organisation: "z", body: body(from), role, certainty: "stated", inRoster: true, from: null, to: null },
            ],
          };
          const overlaps: readonly Overlap[] = [
            ...from.overlaps,
            {
              a: "z",
              b: "a",
              kind: "declared",
              type: null,
              indicator: "ENT_TOTAL",
              amount: decimal(5),
              referenceDate: null,
            },
          ];
          const returns = [...from.returns, more];
          expect(rollUpYear({ ...from, network, overlaps, returns })).toEqual(rollUpYear(from));
        },
      ),
    );
  });
});

describe("recomputing only the touched country and the places above it", () => {
  /** What a worker does: its stored cells by place, of which a change replaces one country's and those above. */
  const recomputeFor = (from: YearOfReturns, stored: Map<string, readonly Cell[]>, country: string): void => {
    const context = { ...from, members: additiveCells(from) };
    const all = () => [...stored.values()].flat();
    const leaf = placeOf(from.network, "2021-12-31", country);
    stored.set(country, nationalCells({ ...context, country }));
    stored.set(leaf, placeCells({ ...context, place: leaf, children: childrenOf(from, leaf, all()) }));
    stored.set("AME", placeCells({ ...context, place: "AME", children: childrenOf(from, "AME", all()) }));
    stored.set("WORLD", worldCells({ ...context, children: childrenOf(from, "WORLD", all()) }));
  };

  it("ends in the full rebuild after any sequence of new, corrected and withdrawn returns", () => {
    const events = fc.array(
      fc
        .constantFrom(...ids)
        .chain((id) => fc.record({ id: fc.constant(id), sent: fc.option(returnOf(id), { nil: null, freq: 4 }) })),
      { minLength: 1, maxLength: 15 },
    );
    fc.assert(
      fc.property(years, events, (base, sequence) => {
        const accepted = new Map<string, AcceptedReturn>();
        const stored = new Map<string, readonly Cell[]>();
        let from: YearOfReturns = { ...base, returns: [] };
        for (const { id, sent } of sequence) {
          if (sent === null) accepted.delete(id);
          else accepted.set(id, sent);
          from = { ...base, returns: [...accepted.values()] };
          const country = base.network.organisations.find((one) => one.id === id)?.country ?? "";
          recomputeFor(from, stored, country);
        }
        const incremental = [...stored.values()].flat().sort(compareCells);
        const rebuilt = rollUpYear(from);
        expect(incremental).toEqual(rebuilt);
        expect(sameCells(incremental, rebuilt)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("sees every difference that a reader of the cells would see", () => {
    fc.assert(
      fc.property(years, years, (one, other) => {
        const [a, b] = [rollUpYear(one), rollUpYear(other)];
        expect(sameCells(a, b)).toBe(JSON.stringify(a) === JSON.stringify(b));
        expect(sameCells(a, a)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
