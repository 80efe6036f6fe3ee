import { runCensus } from "./run-census.ts";

process.exitCode = await runCensus(process.argv.slice(2), { out: process.stdout, err: process.stderr });
// What an interrupted command had begun must not keep the process.
// oxlint-disable-next-line unicorn/no-process-exit -- everything that was opened has been closed by now.
if (process.exitCode === 130) process.exit();
