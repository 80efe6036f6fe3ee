import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { weighMembers } from "../coverage/weigh-members.ts";
import { compare, decimal, multiply } from "../decimal/decimal.ts";
import { estimateInput, givenCell } from "../fixture/small-history.ts";
import type { MemberCell } from "../roll-up/member-cell.ts";
import { rollUpMembers } from "../roll-up/roll-up-members.ts";
import type { EstimateInput, ExpertEstimate } from "./estimate-input.ts";
import { estimateMembers } from "./estimate-members.ts";
import { estimatedCells } from "./estimated-cells.ts";

const all = ["it-a", "it-b", "es-a", "es-b", "fr-a", "br-a", "ar-a"];

const weightsOf = (input: EstimateInput) =>
  weighMembers({
    year: input.year,
    years: [...input.earlier, { year: input.year, cells: input.members }],
    statements: input.statements,
  });

const estimated = (input: EstimateInput, everything = false) =>
  estimatedCells(
    { ...input, overlaps: [] },
    { estimation: estimateMembers(input), weights: weightsOf(input), everything },
  );

describe("the estimate of the network", () => {
  // Italy: a gives 60, b gave 40 last year: 60 of 100 by weight. Spain: nobody answered. Europe: 60 of 150.
  const input = estimateInput(["it-a", "it-b", "es-a"], {
    members: [givenCell("it-a", 60)],
    earlier: [{ year: 2021, cells: [givenCell("it-a", 60), givenCell("it-b", 40), givenCell("es-a", 50)] }],
  });

  it("has the cells of which half responded, with who did and what is imputed", () => {
    const cells = estimated(input);
    expect(new Set(cells.map(({ geo }) => geo))).toEqual(new Set(["IT"]));
    expect(cells.find(({ type }) => type === "ALL_COOP")).toMatchObject({
      value: "100",
      flags: "I",
      reporters: { answered: 1, of: 2, ids: ["it-a"] },
      imputed: ["it-b"],
      composition: { fresh: "60", imputed: "40" },
      coverage: { members: "0.5", weight: "0.6", decidedBy: "weight", estimate: "noted" },
    });
  });

  it("shows the others to who has to judge what is missing", () => {
    const world = estimated(input, true).find(({ geo, type }) => geo === "WORLD" && type === "ALL_COOP");
    expect(world).toMatchObject({ value: "150", imputed: ["es-a", "it-b"], coverage: { estimate: "withheld" } });
  });
});

const types = ["WORKER", "SOCIAL_A"];
const cellsOf = fc
  .array(
    fc.record({
      id: fc.constantFrom(...all),
      type: fc.constantFrom(...types),
      indicator: fc.constantFrom("ENT_TOTAL", "WRK_TOTAL"),
      value: fc.nat({ max: 500 }),
      isStandIn: fc.boolean(),
    }),
    { maxLength: 24 },
  )
  .map((given) => {
    const cells = given.map(({ id, value, ...more }) => givenCell(id, value, more));
    return [...new Map(cells.map((cell) => [`${cell.reporter} ${cell.type} ${cell.indicator}`, cell])).values()];
  });
const someYears = fc.tuple(cellsOf, cellsOf, cellsOf, cellsOf, cellsOf);
const expertsOf = fc.array(
  fc.record({
    organisation: fc.constantFrom(...all),
    year: fc.integer({ min: 2018, max: 2022 }),
    type: fc.constantFrom(...types),
    indicator: fc.constantFrom("ENT_TOTAL", "WRK_TOTAL"),
  }),
);
const network = fc.record({ years: someYears, experts: expertsOf });

/** The input of one of the years 2018 to 2022, with the years before it. */
const inputOf = (
  year: number,
  {
    years,
    experts,
  }: {
    years: readonly (readonly MemberCell[])[];
    experts: readonly Omit<ExpertEstimate, "value" | "author" | "because">[];
  },
): EstimateInput =>
  estimateInput(all, {
    year,
    members: years[year - 2018] ?? [],
    earlier: years.map((cells, index) => ({ year: 2018 + index, cells })).filter((one) => one.year < year),
    experts: experts.map((one) => ({ ...one, value: decimal(9), author: "maria", because: "seen" })),
  });

describe("in any network, with any gaps", () => {
  it("no order of what is known matters", () => {
    fc.assert(
      fc.property(network, fc.array(fc.nat(), { minLength: 24, maxLength: 24 }), (known, order) => {
        const input = inputOf(2022, known);
        const shuffled = <Item>(items: readonly Item[]): Item[] =>
          items
            .map((item, index) => ({ item, at: order[index] ?? 0 }))
            .sort((a, b) => a.at - b.at)
            .map(({ item }) => item);
        const other = {
          ...input,
          members: shuffled(input.members),
          earlier: shuffled(input.earlier).map((one) => ({ ...one, cells: shuffled(one.cells) })),
          network: { ...input.network, organisations: shuffled(input.network.organisations) },
        };
        expect(estimateMembers(other)).toEqual(estimateMembers(input));
        expect(estimated(other)).toEqual(estimated(input));
      }),
      { numRuns: 100 },
    );
  });

  it("without the imputed members the cells are the reported ones to the byte", () => {
    fc.assert(
      fc.property(network, (known) => {
        const input = inputOf(2022, known);
        const { members } = estimateMembers(input);
        const off = { ...input, overlaps: [] };
        const without = [...members, ...input.members].filter(({ flags }) => !flags.includes("I"));
        expect(JSON.stringify(rollUpMembers({ ...off, members: without }))).toBe(JSON.stringify(rollUpMembers(off)));
      }),
      { numRuns: 100 },
    );
  });

  it("nothing reported is changed: an estimated cell is the reported one and what is imputed", () => {
    fc.assert(
      fc.property(network, (known) => {
        const input = inputOf(2022, known);
        const reported = new Map(
          rollUpMembers({ ...input, overlaps: [] }).map((cell) => [`${cell.geo} ${cell.type} ${cell.indicator}`, cell]),
        );
        for (const cell of estimated(input)) {
          const own = reported.get(`${cell.geo} ${cell.type} ${cell.indicator}`);
          expect([cell.composition.fresh, cell.composition.standIn, cell.reporters]).toEqual([
            own?.composition.fresh,
            own?.composition.standIn,
            own?.reporters,
          ]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("no figure of a member is imputed three years in a row", () => {
    fc.assert(
      fc.property(network, (known) => {
        const imputed = [2018, 2019, 2020, 2021, 2022].map(
          (year) =>
            new Set(
              estimateMembers(inputOf(year, known)).estimates.map(
                ({ reporter, type, indicator }) => `${reporter} ${type} ${indicator}`,
              ),
            ),
        );
        for (const [index, year] of imputed.entries()) {
          const [second, third] = [imputed[index + 1], imputed[index + 2]];
          for (const key of year) expect(second?.has(key) === true && third?.has(key) === true).toBe(false);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("no estimate stands on under half, and no ratio on fewer than three or on a stand-in", () => {
    fc.assert(
      fc.property(network, (known) => {
        const input = inputOf(2022, known);
        const { estimates } = estimateMembers(input);
        for (const { coverage } of estimated(input)) {
          const share = coverage.decidedBy === "weight" ? coverage.weight : coverage.members;
          expect(compare(multiply(share ?? decimal(0), decimal(2)), decimal("0.9999"))).toBeGreaterThanOrEqual(0);
        }
        for (const { method, respondents, age, base } of estimates) {
          if (method === "ratio") expect(respondents.length).toBeGreaterThanOrEqual(3);
          if (base !== null) expect([1, 2]).toContain(age);
        }
        const standIns = new Set(
          input.members
            .filter(({ flags }) => flags.includes("E"))
            .map((cell) => `${cell.reporter} ${cell.type} ${cell.indicator}`),
        );
        for (const { respondents, type, indicator } of estimates) {
          expect(respondents.filter((id) => standIns.has(`${id} ${type} ${indicator}`))).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });
});
