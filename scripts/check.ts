// `pnpm check`: every gate, each with its time, all of them even when one fails.
import { gates } from "./gate/gates.ts";
import { printTable } from "./gate/print-table.ts";
import { root } from "./gate/root.ts";
import { runCommand } from "./gate/run-command.ts";

const rows: string[][] = [];

for (const gate of gates) {
  console.log(`\n── ${gate.name}: ${gate.command.join(" ")}`);
  const result = await runCommand(gate.command, root, { show: true });
  const passed = result.exitCode === 0;
  rows.push([gate.name, passed ? "passed" : "FAILED", `${result.seconds.toFixed(1)} s`, passed ? "" : gate.cure]);
  if (!passed) process.exitCode = 1;
}

console.log(`\n${printTable(rows)}`);
