import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

// Where the random cases of both projects start.
const properties = "packages/testing/src/properties/provide-properties.ts";
const setupFiles = ["packages/testing/src/properties/configure-properties.ts"];

// Test files share no state of modules, so that a worker reads each module once.
const isolate = false;

// Two projects: what needs no service, and what talks to a real Postgres (and Redis, where one is found).
export default defineConfig({
  test: {
    // Most of the time the tests wait, for Postgres, queues and child processes: one file more at a time than vitest's own
    // choice, which on two cores is one.
    maxWorkers: Math.max(2, availableParallelism()),
    projects: [
      {
        test: {
          name: "pure",
          include: [
            "packages/{census,contracts,handout,intake,reporting,workbook}/src/**/*.test.ts",
            "*.test.ts",
            "{house,scripts}/**/*.test.ts",
          ],
          globalSetup: [properties],
          setupFiles,
          isolate,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "services",
          include: [
            "packages/{checking,store,queue,shelf,runtime,testing}/src/**/*.test.ts",
            "apps/*/src/**/*.test.ts",
          ],
          globalSetup: [properties, "packages/testing/src/global-setup.ts"],
          setupFiles,
          isolate,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
