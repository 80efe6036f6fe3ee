import { runCensus } from "./run-census.ts";

process.exitCode = await runCensus(process.argv.slice(2), { out: process.stdout, err: process.stderr });
