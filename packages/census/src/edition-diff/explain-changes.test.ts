import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { randomYears, year } from "../algebra/fixture/random-year.ts";
import { runs } from "../algebra/fixture/runs.ts";
import { add, type Decimal, decimal, subtract, sum, zero } from "../decimal/decimal.ts";
import type { Rate } from "../money/rate.ts";
import type { Cell } from "../roll-up/cell.ts";
import type { YearOfReturns } from "../roll-up/roll-up-year.ts";
import { type ChangeCause, changeCauses } from "./change-cause.ts";
import { explainChanges } from "./explain-changes.ts";
import type { ExplainedChange } from "./explained-change.ts";
import type { FrozenReturn, FrozenYear } from "./frozen-year.ts";
import { figureName, type PublishedFigure } from "./published-figure.ts";
import { stagedFigures } from "./staged-figures.ts";

const rate = (currency: string, units: number): Rate => ({
  year,
  currency,
  kind: "average",
  country: null,
  units: decimal(units),
});

const freeze = (from: YearOfReturns, name: string, usd: number): FrozenYear => ({
  year,
  method: { version: "1.0", ruleSetSha256: "r" },
  network: from.network,
  standIns: from.standIns ?? [],
  overlaps: from.overlaps,
  shared: from.shared ?? { groups: [], identified: [] },
  rates: [rate("USD", usd)],
  consents: [],
  returns: from.returns.map((one) => ({
    ...one,
    submission: `${one.organisation}-${name}`,
    contentSha256: JSON.stringify(one.observations),
    ruleSetSha256: "r",
    layoutSha256: null,
    reason: null,
  })),
});

/** As an edition would publish what some inputs give. */
const publish = (inputs: FrozenYear): readonly PublishedFigure[] =>
  [...stagedFigures(inputs).cells].map(([name, cell]): PublishedFigure => {
    const [series = "", view = ""] = name.split(" ");
    return {
      ...cell,
      series,
      view: view === "EUR" || view === "INTD" ? view : null,
      conf: "F",
      reporters: cell.reporters.ids,
      content: JSON.stringify(cell),
    };
  });

const explain = (before: FrozenYear, after: FrozenYear) =>
  explainChanges({
    inputs: { before, after },
    published: { before: publish(before), after: publish(after) },
    given: [],
  });

const reasons = ["LATE", "ERR", "METH", "PERI", "OVL", "CUR", null] as const;

interface Pair {
  readonly before: FrozenYear;
  readonly after: FrozenYear;
}

/** Two years, the later one with anything of the earlier one or its own: returns one by one, roster, overlaps, rates. */
const pairs: fc.Arbitrary<Pair> = fc
  .record({
    one: randomYears,
    other: randomYears,
    taken: fc.record({ network: fc.boolean(), overlaps: fc.boolean(), rates: fc.boolean() }),
    returns: fc.array(fc.record({ isOther: fc.boolean(), reason: fc.constantFrom(...reasons) }), {
      minLength: 8,
      maxLength: 8,
    }),
  })
  .map(({ one, other, taken, returns }) => {
    const before = freeze(one.from, "1", 2);
    const source = freeze(other.from, "2", 4);
    const ids = [...new Set([...before.returns, ...source.returns].map(({ organisation }) => organisation))].sort();
    const isOther = new Map(ids.map((id, index) => [id, returns[index]?.isOther ?? false]));
    const of = (id: string, all: readonly FrozenReturn[]) => all.find(({ organisation }) => organisation === id);
    const after: FrozenYear = {
      ...before,
      ...(taken.network ? { network: source.network, standIns: source.standIns } : {}),
      ...(taken.overlaps ? { overlaps: source.overlaps, shared: source.shared } : {}),
      ...(taken.rates ? { rates: source.rates } : {}),
      returns: ids.flatMap((id, index) => {
        const found = of(id, isOther.get(id) === true ? source.returns : before.returns);
        return found === undefined ? [] : [{ ...found, reason: returns[index]?.reason ?? null }];
      }),
    };
    return { before, after };
  });

const rest = ({ parts, unexplained, difference }: ExplainedChange) =>
  subtract(difference, sum([...parts.map(({ amount }) => amount), unexplained]));

// The test has written it: the cell as it was rolled up.
const grossOf = (figure: PublishedFigure | null): Decimal =>
  figure === null ? zero : (JSON.parse(figure.content) as Cell).gross;

describe("the difference of two editions", () => {
  it("is the sum of its parts exactly, each the sum of what its reporters add and what is counted twice, and nothing is left", {
    timeout: 120_000,
  }, () => {
    fc.assert(
      fc.property(pairs, ({ before, after }) => {
        for (const change of explain(before, after)) {
          expect(rest(change)).toBe(zero);
          expect(change.unexplained).toBe(zero);
          expect(change.isTraced).toBe(true);
          expect(change.parts.length).toBeGreaterThan(0);
          for (const { cause, amount } of change.parts) {
            const own = change.contributions.filter((one) => one.cause === cause);
            expect(sum(own.map((one) => one.amount))).toBe(amount);
          }
          const given = change.contributions.filter(({ reporter }) => reporter !== null);
          const risen = subtract(grossOf(change.after), grossOf(change.before));
          expect(sum(given.map(({ amount }) => amount))).toBe(risen);
        }
      }),
      runs(30),
    );
  });

  it("is nothing where nothing has changed, in whatever order it comes", () => {
    fc.assert(
      fc.property(randomYears, ({ from }) => {
        const before = freeze(from, "1", 2);
        expect(explain(before, { ...before, returns: before.returns.toReversed() })).toEqual([]);
      }),
      runs(30),
    );
  });

  it("is the opposite when the editions change places, figure by figure, though not cause by cause", () => {
    fc.assert(
      fc.property(pairs, ({ before, after }) => {
        const there = explain(before, after).map(({ coordinates, difference }) => [coordinates, difference]);
        const back = explain(after, before).map(({ coordinates, difference }) => [
          coordinates,
          subtract(zero, difference),
        ]);
        expect(back).toEqual(there);
      }),
      runs(30),
    );
  });

  it("has one cause alone where one input alone has changed", () => {
    fc.assert(
      fc.property(randomYears, randomYears, fc.constantFrom(...changeCauses), ({ from }, { from: other }, cause) => {
        const before = freeze(from, "1", 2);
        const source = freeze(other, "2", 4);
        const [first, ...others] = before.returns;
        const corrected =
          first === undefined ? [] : [{ ...first, submission: "x", observations: [], contentSha256: "" }];
        const changes = {
          method: { returns: [...corrected.map((one) => ({ ...one, reason: "METH" })), ...others] },
          perimeter: { network: source.network },
          "late-data": { returns: others },
          error: { returns: [...corrected, ...others] },
          overlap: { overlaps: source.overlaps },
          currency: { rates: source.rates },
        };
        const changed = { ...before, ...changes[cause] };
        // A late return is one that the earlier edition lacks.
        const explained = cause === "late-data" ? explain(changed, before) : explain(before, changed);
        for (const { parts } of explained) expect(parts.map((one) => one.cause)).toEqual([cause]);
      }),
      runs(30),
    );
  });
});

describe("a change that no input explains", () => {
  const samples = fc.sample(randomYears, { numRuns: 20, seed: 7 });
  const from = samples.find((one) => publish(freeze(one.from, "1", 2)).length > 0);
  const inputs = from === undefined ? null : freeze(from.from, "1", 2);
  const published = inputs === null ? [] : publish(inputs);
  const [figure] = published;

  it("is untraced, with all of its difference, until a person has given a reason for these very values", () => {
    if (inputs === null || figure === undefined) throw new Error("the sample has no figure");
    const other = { ...figure, value: decimal("1000.5"), content: "other" };
    const compared = {
      inputs: { before: inputs, after: inputs },
      published: { before: [other], after: [figure] },
      given: [],
    };
    const [change] = explainChanges(compared);
    expect(change).toMatchObject({ isTraced: false, parts: [], unexplained: subtract(figure.value, other.value) });
    const reason = { coordinates: figure, before: other.value, after: figure.value, cause: "method" as const };
    const [said] = explainChanges({ ...compared, given: [reason] });
    expect(said).toMatchObject({ isTraced: true, unexplained: zero });
    expect(said?.parts).toEqual([{ cause: "method", amount: subtract(figure.value, other.value) }]);
    const [unsaid] = explainChanges({ ...compared, given: [{ ...reason, before: decimal(1) }] });
    expect(unsaid?.isTraced).toBe(false);
  });

  it("is added to what the inputs explain of it, in the order of the path, and a reason is not asked for where they explain all", () => {
    const [found] = samples.flatMap((one) => {
      const before = freeze(one.from, "1", 2);
      const [first, ...others] = before.returns;
      if (first === undefined) return [];
      const corrected = { ...first, submission: "x", observations: [], contentSha256: "" };
      const after = { ...before, returns: [corrected, ...others] };
      return explain(before, after).flatMap(({ coordinates, before: was, after: is, difference }) =>
        was === null || is === null || difference === zero ? [] : [{ inputs: { before, after }, coordinates, was, is }],
      );
    });
    if (found === undefined) throw new Error("the samples have no such change");
    const { coordinates, was, is } = found;
    const name = figureName(coordinates);
    const told = (more: number, cause: ChangeCause) => {
      const now = { ...is, value: add(is.value, decimal(more)), content: `${more} more` };
      return explainChanges({
        inputs: found.inputs,
        published: {
          before: publish(found.inputs.before),
          after: publish(found.inputs.after).map((one) => (figureName(one) === name ? now : one)),
        },
        given: [{ coordinates, before: was.value, after: now.value, cause }],
      }).find((one) => figureName(one.coordinates) === name)?.parts;
    };
    const amount = subtract(is.value, was.value);
    expect(told(5, "error")).toEqual([{ cause: "error", amount: add(amount, decimal(5)) }]);
    expect(told(5, "method")).toEqual([
      { cause: "method", amount: decimal(5) },
      { cause: "error", amount },
    ]);
    expect(told(5, "currency")).toEqual([
      { cause: "error", amount },
      { cause: "currency", amount: decimal(5) },
    ]);
    expect(told(0, "method")).toEqual([{ cause: "error", amount }]);
  });

  it("is the method's where the editions are of different methods", () => {
    if (inputs === null || figure === undefined) throw new Error("the sample has no figure");
    const before = { ...inputs, method: { version: "0.9", ruleSetSha256: "r" } };
    const other = { ...figure, value: decimal("1000.5"), content: "other" };
    const [change] = explainChanges({
      inputs: { before, after: inputs },
      published: { before: [other], after: [figure] },
      given: [],
    });
    expect(change?.parts).toEqual([{ cause: "method", amount: subtract(figure.value, other.value) }]);
    expect(change?.isTraced).toBe(true);
  });

  it("is untraced where nobody has kept what the earlier edition followed from", () => {
    if (inputs === null || figure === undefined) throw new Error("the sample has no figure");
    const [change] = explainChanges({
      inputs: { before: null, after: inputs },
      published: { before: [], after: [figure] },
      given: [],
    });
    expect(change).toMatchObject({ change: "new", isTraced: false, unexplained: figure.value });
  });

  it("is late data where a signed release alone has come, and untraced where nothing has", () => {
    if (inputs === null || figure === undefined) throw new Error("the sample has no figure");
    const closed = { ...figure, conf: "C" as const, content: "closed" };
    const compare = (after: FrozenYear) =>
      explainChanges({
        inputs: { before: inputs, after },
        published: { before: [closed], after: [figure] },
        given: [],
      });
    expect(compare({ ...inputs, consents: ["signed"] })[0]?.parts).toEqual([{ cause: "late-data", amount: zero }]);
    expect(compare(inputs)[0]?.isTraced).toBe(false);
  });
});
