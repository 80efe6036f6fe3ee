import { readTestEnvironment } from "@coop-census/runtime";
import { expect, test } from "vitest";
import { openTrial } from "./fixture/open-trial.ts";
import { runTrial } from "./fixture/run-trial.ts";

const { planTrial } = readTestEnvironment();

test("the plan of every random change is the difference that the real run makes in the database", async () => {
  const trial = await openTrial();
  try {
    const { counts, planned, complaints } = await runTrial(trial, planTrial);
    expect(complaints).toEqual([]);
    // The trial tried what it is for: each kind of end, and each kind of change.
    process.stdout.write(`${JSON.stringify({ ...planTrial, counts, planned })}\n`);
    for (const kind of ["new", "changed", "unchanged", "gone", "figures"] as const)
      expect(planned[kind]).toBeGreaterThan(0);
    for (const end of ["accepted", "needs-answer"] as const) expect(counts[end]).toBeGreaterThan(0);
  } finally {
    await trial.close();
  }
}, 3_600_000);
