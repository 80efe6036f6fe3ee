import { expect, test } from "vitest";
import { byFinality } from "./by-finality.ts";

test("a year's revised edition is a later word than its final one, that than its provisional one, and a later year than all", () => {
  const order = [
    { year: 2021, status: "revised", number: 2 },
    { year: 2022, status: "provisional", number: 2 },
    { year: 2022, status: "provisional", number: 10 },
    { year: 2022, status: "final", number: 1 },
    { year: 2022, status: "revised", number: 1 },
    { year: 2023, status: "provisional", number: 1 },
  ] as const;
  for (const [one, other] of order.flatMap((first, at) =>
    order.slice(at + 1).map((later) => [first, later] as const),
  )) {
    expect(byFinality(one, other)).toBeLessThan(0);
    expect(byFinality(other, one)).toBeGreaterThan(0);
  }
});
