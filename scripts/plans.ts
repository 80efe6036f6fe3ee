// `pnpm plans --runs 1000 --seed 7`: whether the plan of a dry run is what the real run does to the database, over random
// changes of returns. The same seed makes the same changes. Exit code 1: a plan did not come true.
import { parseArgs } from "node:util";
import { root } from "./gate/root.ts";
import { runCommand } from "./gate/run-command.ts";

const { values } = parseArgs({
  options: { runs: { type: "string", default: "1000" }, seed: { type: "string", default: "3" } },
});
const { exitCode } = await runCommand(["vitest", "run", "--project", "services", "apps/cli/src/plan-trial"], root, {
  show: true,
  environment: { CENSUS_PLAN_RUNS: values.runs, CENSUS_PLAN_SEED: values.seed },
});
process.exitCode = exitCode;
