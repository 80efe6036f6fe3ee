import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";

// Most of a short command's time is reading its modules: keep them compiled, where the installation may be written.
enableCompileCache(fileURLToPath(new URL("../../../node_modules/.cache/census", import.meta.url)));
const { runCensus } = await import("./run-census.ts");

// A reader that has seen enough (head, less) closes the pipe: no fault.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
process.exitCode = await runCensus(process.argv.slice(2), { out: process.stdout, err: process.stderr });
// What an interrupted command had begun must not keep the process.
// oxlint-disable-next-line unicorn/no-process-exit -- everything that was opened has been closed by now.
if (process.exitCode === 130) process.exit();
