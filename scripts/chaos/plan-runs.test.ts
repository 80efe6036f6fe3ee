import { expect, test } from "vitest";
import { planRuns, stages } from "./plan-runs.ts";

test("a hundred runs kill in every stage at least ten times, and everyone in every stage", () => {
  for (const [backend, victims] of [
    ["postgres", 3],
    ["redis", 4],
  ] as const) {
    const runs = planRuns(backend, 100, 7);
    for (const stage of stages) {
      const own = runs.filter((run) => run.stage === stage);
      expect(own.length).toBeGreaterThanOrEqual(10);
      expect(new Set(own.map(({ victim }) => victim)).size).toBe(victims);
    }
  }
});

test("the same seed plans the same, another seed something else", () => {
  expect(planRuns("redis", 20, 7)).toEqual(planRuns("redis", 20, 7));
  expect(planRuns("redis", 20, 8)).not.toEqual(planRuns("redis", 20, 7));
});
