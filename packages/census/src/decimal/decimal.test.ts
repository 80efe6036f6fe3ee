import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  absolute,
  add,
  compare,
  decimal,
  divide,
  isDecimalText,
  minimum,
  multiply,
  subtract,
  sum,
  toJsonFigure,
  zero,
} from "./decimal.ts";

const figure = fc
  .tuple(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), fc.integer({ min: 0, max: 9 }))
  .map(([units, places]) => {
    const digits = String(units < 0n ? -units : units).padStart(places + 1, "0");
    const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
    return decimal(units < 0n ? `-${text}` : text);
  });

describe("a decimal", () => {
  test("has one text for one number", () => {
    expect(decimal("0012.500")).toBe("12.5");
    expect(decimal("-0")).toBe("0");
    expect(decimal(1_000_000)).toBe("1000000");
    expect(decimal("100000000000000000000000000")).toBe("100000000000000000000000000");
  });

  test("reads text that is canonical already as it reads any other", () => {
    fc.assert(
      fc.property(figure, (value) => {
        expect(decimal(value)).toBe(value);
        expect(decimal(value.startsWith("-") ? `-0${value.slice(1)}` : `0${value}`)).toBe(value);
      }),
    );
    expect(decimal("-0.50")).toBe("-0.5");
    expect(decimal("0.0")).toBe("0");
  });

  test("loses its sign and nothing else", () => {
    expect(absolute(decimal("-12.5"))).toBe("12.5");
    expect(absolute(decimal("12.5"))).toBe("12.5");
  });

  test("is never read from text that a person would have to interpret", () => {
    for (const text of ["", "1,5", "1e3", " 1", "+1", "1.", ".5", "NaN", "Infinity"]) {
      expect(isDecimalText(text)).toBe(false);
      expect(() => decimal(text)).toThrow(RangeError);
    }
  });

  test("adds exactly where floats do not", () => {
    expect(add(decimal("0.1"), decimal("0.2"))).toBe("0.3");
    expect(multiply(decimal("283.17"), decimal("1000000"))).toBe("283170000");
  });

  test("is written as text in JSON as soon as a number could lose a digit", () => {
    expect(toJsonFigure(decimal("878202"))).toBe(878202);
    expect(toJsonFigure(decimal("9007199254740993"))).toBe("9007199254740993");
    expect(toJsonFigure(decimal("0.5"))).toBe("0.5");
  });

  test("refuses a division by zero and rounds half up", () => {
    expect(() => divide(decimal(1), zero, 2)).toThrow(RangeError);
    expect(divide(decimal(1), decimal(8), 2)).toBe("0.13");
    expect(divide(decimal(2), decimal(3), 4)).toBe("0.6667");
  });
});

describe("the algebra", () => {
  test("a sum is that of adding one after the other, whether short or long figures stand in it", () => {
    const short = fc
      .tuple(fc.maxSafeInteger(), fc.integer({ min: 0, max: 7 }))
      .map(([units, places]) => divide(decimal(units), decimal(10 ** places), places));
    fc.assert(
      fc.property(fc.array(fc.oneof(short, figure)), (values) => {
        expect(sum(values)).toBe(values.reduce((all, one) => subtract(all, subtract(zero, one)), zero));
      }),
    );
  });

  test("sums do not depend on order", () => {
    fc.assert(
      fc.property(fc.array(figure), (values) => {
        expect(sum(values.toReversed())).toBe(sum(values));
        expect(sum(values.toSorted(compare))).toBe(sum(values));
      }),
    );
  });

  test("subtracting undoes adding", () => {
    fc.assert(
      fc.property(figure, figure, (a, b) => {
        expect(subtract(add(a, b), b)).toBe(a);
      }),
    );
  });

  test("the minimum is one of the two and not larger than either", () => {
    fc.assert(
      fc.property(figure, figure, (a, b) => {
        const smaller = minimum(a, b);
        expect([a, b]).toContain(smaller);
        expect(compare(smaller, a) <= 0 && compare(smaller, b) <= 0).toBe(true);
      }),
    );
  });
});
