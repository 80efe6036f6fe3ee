import { join } from "node:path";
import type { BenchFigure } from "../figure.ts";
import { median } from "../median.ts";
import { runChild } from "../run-child.ts";
import { type ChildResult, childResult } from "./child-result.ts";
import type { BenchPlace } from "./place.ts";
import { writeRegister } from "./write-register.ts";

const loadChild = new URL("./load-child.ts", import.meta.url);
const copyChild = new URL("./copy-child.ts", import.meta.url);

const seconds = (results: readonly ChildResult[]): number => median(results.map((one) => one.seconds));
const shown = (value: number): string => value.toFixed(2);

/**
 * Loads a register and one four times as large, in turn with a COPY of the right rows into the same table, each in a process
 * of its own. The COPY is of raw bytes by this machine's driver, since the embedded Postgres brings no psql.
 */
export const benchRegisters = async (
  { folder, url, say }: BenchPlace,
  { rows, runs }: { readonly rows: number; readonly runs: number },
): Promise<readonly BenchFigure[]> => {
  const [file, clean, large, other] = ["small.csv", "clean.tsv", "large.csv", "other.tsv"].map((name) =>
    join(folder, name),
  );
  if (file === undefined || clean === undefined || large === undefined || other === undefined) return [];
  const written = await writeRegister(file, clean, { rows, seed: 1 });
  await writeRegister(large, other, { rows: rows * 4, seed: 2 });
  say(`${rows} rows, ${(written.bytes / 1e6).toFixed(0)} MB, ${written.bad} bad, ${written.repeated} repeated`);
  const loads: ChildResult[] = [];
  const copies: ChildResult[] = [];
  for (let run = 0; run < runs; run += 1) {
    copies.push(childResult(await runChild(copyChild, { path: clean, url })));
    loads.push(childResult(await runChild(loadChild, { path: file, url })));
    say(`run ${run + 1}: COPY ${shown(copies.at(-1)?.seconds ?? 0)} s, ingest ${shown(loads.at(-1)?.seconds ?? 0)} s`);
  }
  const four = childResult(await runChild(loadChild, { path: large, url }));
  say(`four times as many rows: ${shown(four.seconds)} s, ${four.megabytes.toFixed(0)} MB`);
  const small = median(loads.map(({ megabytes }) => megabytes));
  return [
    {
      what: `validated ingest of ${rows} rows / COPY of the right rows`,
      measured: seconds(loads) / seconds(copies),
      limit: 3,
      unit: "x",
      of: `${shown(seconds(loads))} s / ${shown(seconds(copies))} s`,
    },
    { what: "peak memory", measured: Math.max(small, four.megabytes), limit: 250, unit: "MB", of: `${rows * 4} rows` },
    {
      what: "peak memory, four times as many rows",
      measured: four.megabytes / small,
      limit: 1.35,
      unit: "x",
      of: `${four.megabytes.toFixed(0)} MB / ${small.toFixed(0)} MB`,
    },
  ];
};
