import { expect, it } from "vitest";
import { decimal } from "../decimal/decimal.ts";
import { openCoverage } from "./open-coverage.ts";

const sizes = new Map([
  ["a", { year: 2022, value: decimal(60), isStated: false }],
  ["b", { year: 2021, value: decimal(40), isStated: false }],
]);
const coverage = { weight: decimal("0.6"), weightKnownFor: 2 };
const shown = (members: readonly string[], open: readonly string[], of = sizes) =>
  openCoverage(coverage, { members }, of, (year, reporter) => open.includes(`${reporter} ${year}`)).weight;

it("shows no share of a place of which a member's number of enterprises is not open in the year that it is of", () => {
  expect(shown(["a", "b"], ["a 2022", "b 2021"])).toBe("0.6");
  expect(shown(["a", "b"], ["a 2022", "b 2022"])).toBeNull();
  expect(shown(["a", "b"], ["b 2021"])).toBeNull();
});

it("minds only members of the place whose own number it is", () => {
  expect(shown(["a", "c"], ["a 2022"])).toBe("0.6");
  const stated = new Map([...sizes].map(([id, size]) => [id, { ...size, isStated: id === "b" }]));
  expect(shown(["a", "b"], ["a 2022"], stated)).toBe("0.6");
});
