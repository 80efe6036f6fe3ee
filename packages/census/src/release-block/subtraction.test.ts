import fc from "fast-check";
import { expect, it } from "vitest";
import { runs } from "../algebra/fixture/runs.ts";
import { absolute, type Decimal, decimal, subtract } from "../decimal/decimal.ts";
import { judgedInputsOf, type Sent } from "../fixture/judged-inputs-of.ts";
import { networkOf } from "../fixture/network-of.ts";
import { protectionIn } from "../protection/protection-in.ts";
import { contextOfYear } from "../roll-up/context-of-year.ts";
import { rollUpMembers } from "../roll-up/roll-up-members.ts";
import { seriesOf } from "../roll-up/series.ts";
import { betweenBlocks, type JudgedInputs } from "./between-blocks.ts";
import { protectionBlocks } from "./protection-blocks.ts";
import type { ReleaseBlock } from "./release-block.ts";
import { seriesBlocks } from "./series-blocks.ts";

const ids = ["a", "b", "c", "d", "e"] as const;
const countries = { a: "IT", b: "IT", c: "FR", d: "IT", e: "FR" } as const;
const whole = networkOf(Object.fromEntries(ids.map((id) => [id, [countries[id], "EUR"] as const])));
const cecop = { id: "cecop", name: "CECOP", parent: "cicopa", from: null, to: null };

// So large that no two sums come near each other by chance.
const value = fc.integer({ min: 1_000_000, max: 900_000_000 });
const sent: fc.Arbitrary<Sent> = fc.record({
  workers: value,
  enterprises: fc.constantFrom(1, 2, 40, 60),
  isPublic: fc.constantFrom(false, false, false, true),
  type: fc.constantFrom("WORKER", "WORKER", "SOCIAL_A"),
});

const worlds = fc.record({
  sent: fc.tuple(...ids.map(() => sent)),
  before: fc.subarray([...ids], { minLength: 2 }),
  after: fc.subarray([...ids], { minLength: 2 }),
  corrected: fc.option(fc.record({ id: fc.constantFrom(...ids), workers: value }), { nil: null }),
  inMain: fc.subarray([...ids], { minLength: 2 }),
  inBody: fc.subarray([...ids]),
});

type World = typeof worlds extends fc.Arbitrary<infer One> ? One : never;

const editionsOf = (world: World): readonly [JudgedInputs, JudgedInputs] => {
  const in_ = (body: string, some: readonly string[]) =>
    whole.affiliations.filter((one) => some.includes(one.organisation)).map((one) => ({ ...one, body }));
  const network = {
    ...whole,
    bodies: [...whole.bodies, cecop],
    affiliations: [...in_("cicopa", world.inMain), ...in_("cecop", world.inBody)],
  };
  const of = (some: readonly string[], isLater: boolean) =>
    judgedInputsOf(
      network,
      Object.fromEntries(
        ids.flatMap((id, index) => {
          const own = world.sent[index];
          if (own === undefined || !some.includes(id)) return [];
          const workers = isLater && world.corrected?.id === id ? world.corrected.workers : own.workers;
          return [[id, { ...own, workers, country: countries[id] }]];
        }),
      ),
    );
  return [of(world.before, false), of(world.after, true)];
};

/** Every printed number of workers of an edition, what stops it by itself, and what of single reporters nobody may learn. */
const readAll = ({ inputs, protection }: JudgedInputs) =>
  seriesOf(inputs.network).reduce<{ printed: Decimal[]; blocks: ReleaseBlock[]; secrets: Decimal[] }>(
    (all, series) => {
      const context = contextOfYear({ ...inputs, series, variant: "all_reported" });
      const judge = protectionIn(context, { ...inputs, ...protection });
      const cells = rollUpMembers(context).filter(({ indicator }) => indicator === "WRK_TOTAL");
      all.blocks.push(...protectionBlocks(cells.map((cell) => ({ ...cell, series, reason: judge.ofCell(cell) }))));
      all.printed.push(...cells.map((cell) => cell.value));
      all.secrets.push(
        ...context.members
          .filter((one) => one.indicator === "WRK_TOTAL" && judge.ofMembers([one]) !== null)
          .map((one) => one.value),
      );
      return all;
    },
    { printed: [], blocks: [], secrets: [] },
  );

it("no protected value stands in an edition, nor is it the difference of two figures of it and of the one before, that nothing stops", () => {
  let stopped = 0;
  let free = 0;
  fc.assert(
    fc.property(worlds, (world) => {
      const [before, after] = editionsOf(world);
      const [one, other] = [readAll(before), readAll(after)];
      const blocks = [
        ...[one, other].flatMap((all) => all.blocks),
        ...[before, after].flatMap(seriesBlocks),
        ...betweenBlocks("2022-p1", before, after),
      ];
      if (blocks.length > 0) {
        stopped += 1;
        return;
      }
      free += 1;
      const printed = [...new Set([...one.printed, ...other.printed])];
      const told = new Set([...printed, ...printed.flatMap((a) => printed.map((b) => absolute(subtract(a, b))))]);
      for (const secret of [...one.secrets, ...other.secrets]) expect(told.has(decimal(secret))).toBe(false);
    }),
    runs(80),
  );
  expect(stopped).toBeGreaterThan(5);
  expect(free).toBeGreaterThan(5);
});
