import { changedFigures } from "@coop-census/census";
import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryEdition } from "../../testdata/arbitrary-edition.ts";
import { threeReporters } from "../../testdata/three-reporters/input.ts";
import { differingFigures } from "./differing-figures.ts";
import { printFigures } from "./print-figures.ts";

const compare = (before: typeof threeReporters, after: typeof threeReporters) => {
  const figures = differingFigures(printFigures(before), printFigures(after));
  return changedFigures(figures.before, figures.after);
};

test("an edition has no figure that differs from itself", () => {
  fc.assert(
    fc.property(arbitraryEdition, (input) => {
      expect(compare(input, input)).toEqual([]);
    }),
  );
});

test("a figure that only one edition has is new or gone, all of its value being the difference", () => {
  fc.assert(
    fc.property(arbitraryEdition, (input) => {
      const without = { ...input, mainCells: [] };
      const names = (kind: string, changes: ReturnType<typeof compare>) =>
        changes.filter(({ change }) => change === kind).map(({ difference }) => difference);
      const values = input.mainCells.map(({ value }) => value).sort();
      expect(names("new", compare(without, input)).sort()).toEqual(values);
      expect(names("gone", compare(input, without)).length).toBe(values.length);
    }),
  );
});

test("what stands beside a figure is no change of it, and each thing that is published of it is one", () => {
  const [first, ...others] = threeReporters.mainCells;
  if (first === undefined) throw new Error("the example has no cell");
  const changed = (change: Partial<typeof first>) =>
    compare(threeReporters, { ...threeReporters, mainCells: [{ ...first, ...change }, ...others] });
  expect(changed({ coverage: { ...first.coverage, weightKnownFor: 39 }, lacking: ["xa-other"] })).toEqual([]);
  for (const change of [
    { flags: "B" },
    { conf: "C" as const },
    { reporters: { ...first.reporters, of: 99 } },
    { printed: { ...first.printed, step: first.gross } },
  ]) {
    expect(changed(change)).toMatchObject([{ change: "changed", difference: "0" }]);
  }
});
