import fc from "fast-check";
import { inject, vi } from "vitest";

// Before each test file: chance decides nothing, the same seed gives the same cases everywhere. 100 is what fast-check
// takes by itself.
const { seed, times } = inject("properties");
fc.configureGlobal({ seed, numRuns: 100 * times });
if (times > 1) vi.setConfig({ testTimeout: 120_000 * times });
