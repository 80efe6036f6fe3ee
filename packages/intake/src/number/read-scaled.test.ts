import { decimal } from "@coop-census/census";
import { expect, test } from "vitest";
import type { NumberFormat } from "./number-format.ts";
import { readScaled } from "./read-scaled.ts";

const comma: NumberFormat = { decimal: ",", thousands: "." };
const point: NumberFormat = { decimal: ".", thousands: "," };

test.each([
  ["3,2 mln", comma, "it", "3200000"],
  ["1.2 million", point, "en", "1200000"],
  ["15万", point, "ja", "150000"],
  ["1,5 tys. zł", comma, "pl", "1500"],
  ["€ 3,2 mln", comma, "it", "3200000"],
  ["12 mil", comma, "es", "12000"],
  ["12 mil", comma, "fr", null],
])("%j is refused in units, with %s proposed", (text, format, language, proposal) => {
  const read = readScaled(text, format, { multiplier: decimal("1"), language });
  if (proposal === null) expect(read).toBeNull();
  else expect(read).toEqual({ kind: "refused", reason: "malformed", proposal });
});

test("a figure in the column's own unit is read, and in another has no proposal", () => {
  const inMillions = { multiplier: decimal("1000000"), language: "it" };
  expect(readScaled("3,2 mln €", comma, inMillions)).toEqual({ kind: "number", value: "3.2" });
  expect(readScaled("3,2 mld €", comma, inMillions)).toEqual({ kind: "refused", reason: "malformed", proposal: null });
});

test.each(["3,2", "€ 1.400", "3,2 circa", "n/a", "12 Soci", "mln"])("%j is no figure with a power of ten", (text) => {
  expect(readScaled(text, comma, { multiplier: decimal("1"), language: "it" })).toBeNull();
});
