// `pnpm bench NAME … [--quick] [--json]`: measures, holds the figures against their limits, and ends with 1 when one is over.
// Without a name it lists the benches.
import { parseArgs } from "node:util";
import { printTable } from "../scripts/gate/print-table.ts";
import { type BenchFigure, isWithin } from "./figure.ts";

type Bench = (options: { readonly isQuick: boolean }, say: (line: string) => void) => Promise<readonly BenchFigure[]>;

// Loaded when it is run: what one bench imports slows another down (reading a workbook by 70%, where the queue is loaded too).
const benches: ReadonlyMap<string, () => Promise<Bench>> = new Map([
  ["intake", async () => (await import("./intake/bench-intake.ts")).benchIntake],
  ["rollup", async () => (await import("./rollup/bench-rollup.ts")).benchRollUp],
  ["editions", async () => (await import("./editions/bench-editions.ts")).benchEditions],
]);
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: "boolean", default: false }, json: { type: "boolean", default: false } },
});
const unknown = positionals.filter((name) => !benches.has(name));

const rounded = (value: number): string => String(Math.round(value * 100) / 100);

if (unknown.length > 0 || positionals.length === 0) {
  if (unknown.length > 0) console.error(`There is no bench ${unknown.join(", ")}.`);
  console.log(`The benches are: ${[...benches.keys()].join(", ")}. Run one: pnpm bench NAME [--quick] [--json]`);
  process.exitCode = unknown.length > 0 ? 2 : 0;
} else {
  const figures: BenchFigure[] = [];
  for (const name of positionals) {
    const load = benches.get(name);
    if (load === undefined) continue;
    const bench = await load();
    figures.push(...(await bench({ isQuick: values.quick }, (line) => console.error(line))));
  }
  if (values.json)
    console.log(
      JSON.stringify(
        figures.map((one) => ({ ...one, isWithin: isWithin(one) })),
        null,
        2,
      ),
    );
  else {
    const lines = figures.map((one) => {
      const { what, measured, limit, unit, of } = one;
      return [
        what,
        `${rounded(measured)} ${unit}`,
        limit === null ? "none at this size" : `at most ${limit} ${unit}`,
        isWithin(one) ? "ok" : "over",
        of,
      ];
    });
    console.log(printTable([["figure", "measured", "limit", "", "of"], ...lines]));
  }
  process.exitCode = figures.every(isWithin) ? 0 : 1;
}
