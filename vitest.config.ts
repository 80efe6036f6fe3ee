import { defineConfig } from "vitest/config";

// Two projects: what needs no service, and what talks to a real Postgres (and Redis, where one is found).
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "pure",
          include: [
            "packages/{census,contracts,intake,reporting}/src/**/*.test.ts",
            "*.test.ts",
            "{house,scripts}/**/*.test.ts",
          ],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "services",
          include: ["packages/{store,queue,shelf,runtime,testing}/src/**/*.test.ts", "apps/*/src/**/*.test.ts"],
          globalSetup: ["packages/testing/src/global-setup.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
