// `pnpm check [GATE …]`: every gate, or those named, each with its time; all of them even when one fails.
import { gates } from "./gate/gates.ts";
import { printTable } from "./gate/print-table.ts";
import { root } from "./gate/root.ts";
import { runCommand } from "./gate/run-command.ts";

const wanted = process.argv.slice(2);
const names: readonly string[] = gates.map((gate) => gate.name);
const unknown = wanted.filter((name) => !names.includes(name));

if (unknown.length > 0) {
  console.error(`There is no gate "${unknown.join('", "')}". The gates are: ${names.join(", ")}.`);
  process.exitCode = 2;
} else {
  const rows: string[][] = [];
  for (const gate of gates.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    console.log(`\n── ${gate.name}: ${gate.command.join(" ")}`);
    const result = await runCommand(gate.command, root, { show: true });
    const passed = result.exitCode === 0;
    rows.push([gate.name, passed ? "passed" : "FAILED", `${result.seconds.toFixed(1)} s`, passed ? "" : gate.cure]);
    if (!passed) process.exitCode = 1;
  }
  console.log(`\n${printTable(rows)}`);
}
