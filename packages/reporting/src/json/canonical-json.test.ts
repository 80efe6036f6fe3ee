import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "./canonical-json.ts";

const json = fc.jsonValue({ stringUnit: "grapheme" });

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member)]),
  );
};

test("the text reads back as the value and does not depend on the order of keys", () => {
  fc.assert(
    fc.property(json, (value) => {
      const text = canonicalJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(reversed(value))).toBe(text);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }),
  );
});

test("keys are sorted at every depth, and there is no white space", () => {
  expect(canonicalJson({ b: [1, { d: null, c: "ü" }], a: -0 })).toBe('{"a":0,"b":[1,{"c":"ü","d":null}]}');
});

test.each([undefined, Number.NaN, Infinity, 1n, "\ud800", new Map(), { a: undefined }, [undefined], () => 1])(
  "what JSON cannot say is refused: case %#",
  (value) => {
    expect(() => canonicalJson(value)).toThrow(RangeError);
  },
);
