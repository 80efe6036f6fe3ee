import { expect, it } from "vitest";
import { countResults } from "./count-results.ts";

const report = (files: readonly { status: string; tests: readonly string[] }[]): string => {
  const tests = files.flatMap((file) => file.tests);
  const count = (status: string): number => tests.filter((test) => test === status).length;
  return JSON.stringify({
    numPassedTests: count("passed"),
    numFailedTests: count("failed"),
    numPendingTests: count("pending"),
    testResults: files.map((file) => ({
      status: file.status,
      assertionResults: file.tests.map((status) => ({ status })),
    })),
  });
};

it("counts passed, failed and skipped tests", () => {
  const text = report([{ status: "failed", tests: ["passed", "failed", "pending"] }]);
  expect(countResults(text, 1)).toEqual({ passed: 1, failed: 1, skipped: 1 });
});

it("a file that does not load is a failure", () => {
  const text = report([
    { status: "passed", tests: ["passed"] },
    { status: "failed", tests: [] },
  ]);
  expect(countResults(text, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
});

it("a run that ended badly never counts as clean", () => {
  expect(countResults(report([{ status: "passed", tests: ["passed"] }]), 1).failed).toBe(1);
  expect(countResults(null, 0).failed).toBe(1);
});
