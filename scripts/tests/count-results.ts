/** What vitest's JSON reporter writes, as far as counting needs it. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

export interface Counts {
  readonly passed: number;
  /** Failed tests, and files that failed without a failed test: those that did not load. */
  readonly failed: number;
  readonly skipped: number;
}

/** Counts a run. A run that left no report, or that ended badly though every test passed, counts as one failure. */
export const countResults = (reportText: string | null, exitCode: number): Counts => {
  if (reportText === null) return { passed: 0, failed: 1, skipped: 0 };
  // oxlint-disable-next-line typescript/no-unsafe-assignment -- vitest wrote it a moment ago, in its own form
  const report: Report = JSON.parse(reportText);
  const brokenFiles = report.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.every((test) => test.status !== "failed"),
  ).length;
  const failed = report.numFailedTests + brokenFiles;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: report.numPendingTests,
  };
};
