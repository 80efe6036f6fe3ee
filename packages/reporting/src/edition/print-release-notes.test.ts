import { expect, test } from "vitest";
import { threeReporters } from "../../testdata/three-reporters/input.ts";
import { printReleaseNotes } from "./print-release-notes.ts";

test("the difference of a total is told, and not where the figure is protected", () => {
  const totals = threeReporters.mainCells.map((cell) => ({ ...cell, type: "ALL_COOP" }));
  const told = (conf: "F" | "C"): string =>
    printReleaseNotes({
      ...threeReporters,
      previous: { edition: "2021-p1", manifestSha256: "0".repeat(64) },
      revisions: totals.map(({ value, ...coordinates }) => ({
        coordinates: { ...coordinates, series: "main", view: null },
        conf,
        change: "new" as const,
        before: null,
        after: value,
        difference: value,
        causes: ["late-data" as const],
        parts: null,
        reporters: [{ cause: "late-data" as const, reporter: "xa-one" }],
      })),
    });
  expect(told("F")).toMatch(/ of ALL_COOP in [A-Z]+: none → [1-9]/);
  expect(told("C")).not.toContain("→");
  expect(told("C")).toContain("xa-one: LATE");
});
