import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { BenchFigure } from "../figure.ts";
import { checkSpace } from "../intake/check-space.ts";
import { childResult } from "../intake/child-result.ts";
import { median } from "../median.ts";
import { runChild } from "../run-child.ts";

/** Bytes of disk a cell in all forms, of two editions. */
const bytesOfCell = 6_000;

/**
 * A heap that leaves 500 MB for the whole process. It is a choice of memory over time: without it V8 lets garbage lie, takes
 * about 700 MB and is a little faster. What a worker needs beside it, to gather and judge a year, is not measured here.
 */
const heap = ["--max-old-space-size=330", "--max-semi-space-size=16"];

const program = new URL("../../apps/cli/src/main.ts", import.meta.url).pathname;

/** The seconds of a command of `census`, from its start to its end. */
const secondsOf = async (...words: readonly string[]): Promise<number> => {
  const begun = performance.now();
  await promisify(execFile)(process.execPath, [program, ...words], { maxBuffer: 1 << 28 });
  return (performance.now() - begun) / 1000;
};

const listed = (seconds: readonly number[]): string => `${seconds.map((one) => one.toFixed(2)).join(", ")} s`;

/** Freezing, verifying and comparing editions of 100,000 cells in all forms, each in a process of its own. */
export const benchEditions = async (
  { isQuick }: { readonly isQuick: boolean },
  say: (line: string) => void,
): Promise<readonly BenchFigure[]> => {
  const folder = await mkdtemp(join(tmpdir(), "census-bench-"));
  const cells = isQuick ? 5_000 : 100_000;
  const held = (limit: number): number | null => (isQuick ? null : limit);
  try {
    await checkSpace(folder, cells * bytesOfCell);
    const freeze = async (number: number) => {
      const task = { shelf: pathToFileURL(folder).href, cells, number };
      const frozen = childResult(await runChild(new URL("freeze-child.ts", import.meta.url), task, heap));
      say(`edition ${number}: ${frozen.rows} cells in ${frozen.seconds.toFixed(1)} s`);
      return frozen;
    };
    const frozen = [await freeze(1), await freeze(2)];
    const [one, two] = [join(folder, "edition-1"), join(folder, "edition-2")];
    const verified: number[] = [];
    const compared: number[] = [];
    for (let run = 1; run <= 3; run += 1) {
      verified.push(await secondsOf("edition", "verify", one));
      compared.push(await secondsOf("edition", "diff", one, two, "--format", "csv"));
    }
    const seconds = frozen.map((edition) => edition.seconds);
    const megabytes = frozen.map((edition) => edition.megabytes);
    const of = `${frozen[0]?.rows ?? 0} cells, two years of series`;
    return [
      {
        what: "freezing an edition in all forms",
        measured: Math.max(...seconds),
        limit: held(20),
        unit: "s",
        of: `${of}: ${listed(seconds)}`,
      },
      {
        what: "the same, peak memory",
        measured: Math.max(...megabytes),
        limit: held(500),
        unit: "MB",
        of: heap.join(" "),
      },
      { what: "census edition verify", measured: median(verified), limit: held(2), unit: "s", of: listed(verified) },
      {
        what: "census edition diff, one cell in ten differs",
        measured: median(compared),
        limit: held(3),
        unit: "s",
        of: listed(compared),
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
