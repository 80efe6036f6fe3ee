import fc from "fast-check";
import { expect, it } from "vitest";
import { type Decimal, decimal, zero } from "../decimal/decimal.ts";
import { ancestorTypes } from "../reference/coop-type.ts";
import { keepOutFiner } from "./keep-out-finer.ts";
import type { PartValue } from "./part-row.ts";
import { settleSubtotals } from "./settle-subtotals.ts";

const figure = (value: Decimal) => ({
  value,
  flags: "",
  composition: { fresh: value, standIn: zero, national: zero, estimated: zero, imputed: zero },
});

const value: fc.Arbitrary<PartValue> = fc
  .tuple(
    fc.constantFrom("WORKER", "SOCIAL", "SOCIAL_A", "SOCIAL_B", "_T"),
    fc.constantFrom("_T", "N", "S"),
    fc.constantFrom("_T", "ISIC4_C"),
    fc.nat({ max: 50 }),
    fc.constantFrom("given", "given", "blank", "kept-out"),
  )
  .map(([type, area, activity, count, kind]) => ({
    type,
    area,
    activity,
    figure: kind === "given" ? figure(decimal(count)) : null,
    isKeptOut: kind === "kept-out",
  }));

const isBelow = (part: PartValue, whole: PartValue): boolean =>
  ancestorTypes(part.type).includes(whole.type) && part.area === whole.area && part.activity === whole.activity;

const contains = (whole: PartValue, part: PartValue): boolean =>
  ["_T", part.type, ...ancestorTypes(part.type)].includes(whole.type) &&
  ["_T", part.area].includes(whole.area) &&
  ["_T", part.activity].includes(whole.activity);

it("keeps out exactly what lies in something that is kept out", () => {
  fc.assert(
    fc.property(fc.array(value, { maxLength: 12 }), (values) => {
      const out = values.filter(({ isKeptOut }) => isKeptOut);
      expect(keepOutFiner(values).map(({ isKeptOut }) => isKeptOut)).toEqual(
        values.map((one) => out.some((whole) => contains(whole, one))),
      );
    }),
  );
});

it("leaves of a type that contains others exactly what they do not explain, and nothing where one is kept out", () => {
  fc.assert(
    fc.property(fc.array(value, { maxLength: 12 }), (values) => {
      const expected = values.flatMap((one) => {
        if (one.figure === null) return [null];
        const parts = values.filter((other) => isBelow(other, one));
        if (parts.some(({ isKeptOut }) => isKeptOut)) return [null];
        const given = parts.flatMap((part) => (part.figure === null ? [] : [Number(part.figure.value)]));
        if (given.length === 0) return [Number(one.figure.value)];
        const rest = Number(one.figure.value) - given.reduce((sum, each) => sum + each, 0);
        return rest > 0 ? [rest] : [];
      });
      const settled = settleSubtotals(values).map((one) => (one.figure === null ? null : Number(one.figure.value)));
      expect(settled).toEqual(expected);
    }),
  );
});
