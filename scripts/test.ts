// `pnpm test [PATH …]`: all tests, or those of the paths, on a machine with nothing running. Extra words go to vitest.
// CENSUS_REQUIRE_SERVICES=1 makes a missing service a failure instead of a line at the end.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./gate/root.ts";
import { runCommand } from "./gate/run-command.ts";
import { countResults } from "./tests/count-results.ts";
import { findMissingServices } from "./tests/services.ts";

const folder = await mkdtemp(join(tmpdir(), "census-tests-"));
const reportPath = join(folder, "report.json");

const run = await runCommand(
  [
    "vitest",
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${reportPath}`,
    ...process.argv.slice(2),
  ],
  root,
  { show: true },
);
const counts = countResults(await readFile(reportPath, "utf8").catch(() => null), run.exitCode);
await rm(folder, { recursive: true, force: true });

const missing = findMissingServices();
const isRequired = process.env["CENSUS_REQUIRE_SERVICES"] === "1";
for (const service of missing) {
  const words = isRequired ? "Failed, since CENSUS_REQUIRE_SERVICES=1" : "Left out";
  console.log(`${words}: ${service.leftOut}. ${service.name} was not found (${service.programs[0]} on PATH).`);
}
if (counts.skipped > 0) console.log(`${counts.skipped} skipped`);

const failed = counts.failed + (isRequired ? missing.length : 0);
console.log(`${counts.passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
