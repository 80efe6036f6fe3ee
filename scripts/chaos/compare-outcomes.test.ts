import { expect, test } from "vitest";
import { compareOutcomes } from "./compare-outcomes.ts";

test("what is lost, doubled or other is named; what is equal is not", () => {
  const expected = new Map([
    ["submission a", "accepted"],
    ["submission b", "accepted"],
    ["cells", "3 rows"],
  ]);
  const found = new Map([
    ["submission a", "accepted"],
    ["submission c", "received"],
    ["cells", "2 rows"],
  ]);
  expect(compareOutcomes(expected, expected)).toEqual([]);
  expect(compareOutcomes(found, expected)).toEqual([
    "submission b is missing",
    'cells is "2 rows" and has to be "3 rows"',
    "submission c must not be there",
  ]);
});
