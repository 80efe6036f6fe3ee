// `pnpm plant-faults`: sees every gate fail on a mistake planted in a copy of the tree. The tree itself is not touched.
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { commandOf } from "./fault/command-of.ts";
import { withCopyOfTree } from "./fault/copy-tree.ts";
import { plantedFaults } from "./fault/planted-faults.ts";
import { plantStaleCaches } from "./fault/stale-caches.ts";
import { printTable } from "./gate/print-table.ts";
import { root } from "./gate/root.ts";
import { runCommand } from "./gate/run-command.ts";

const rows: string[][] = [];
const report = (gate: string, mistake: string, isCaught: boolean): void => {
  rows.push([gate, mistake, isCaught ? "caught" : "NOT CAUGHT"]);
  console.log(`${gate}: ${mistake}: ${isCaught ? "caught" : "NOT CAUGHT"}`);
  if (!isCaught) process.exitCode = 1;
};

await withCopyOfTree(root, async (copy) => {
  for (const { gate, mistake, path, text, says } of plantedFaults) {
    const place = join(copy, path);
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, text);
    const { exitCode, output } = await runCommand(commandOf(gate, path), copy, { show: false });
    report(gate, mistake, exitCode !== 0 && output.includes(says));
    await rm(place);
  }
  for (const { mistake, isCaught } of await plantStaleCaches(copy)) report("types", mistake, isCaught);
});

console.log(`\n${printTable(rows)}`);
