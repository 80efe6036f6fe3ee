import { inflateRawSync } from "node:zlib";
import { defaultLimits, eachWorkbookRow } from "@coop-census/intake";
import { makeBombs } from "../../packages/intake/src/sample/bombs.ts";
import type { BenchFigure } from "../figure.ts";
import { median } from "../median.ts";
import { runChild } from "../run-child.ts";
import { makeLargeWorkbook } from "./large-workbook.ts";

const rounds = 5;

const secondsOf = async (work: () => unknown): Promise<number> => {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
};

/** Inflating and reading in turn, so that whatever slows the machine slows both. */
const readingRatio = async (rows: number): Promise<number> => {
  const { bytes, packed } = makeLargeWorkbook(rows);
  const inflating: number[] = [];
  const reading: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const inflated = await secondsOf(() => packed.map((part) => inflateRawSync(part)));
    let seen = 0;
    const read = await secondsOf(() =>
      eachWorkbookRow(bytes, defaultLimits, () => {
        seen += 1;
        return "go on";
      }),
    );
    if (seen !== rows) throw new Error(`${seen} of ${rows} rows were read`);
    // The first round warms up.
    if (round > 0) inflating.push(inflated);
    if (round > 0) reading.push(read);
  }
  return median(reading) / median(inflating);
};

interface BombResult {
  readonly seconds: number;
  readonly megabytes: number;
  readonly isRefused: boolean;
}

const isBombResult = (value: unknown): value is BombResult =>
  typeof value === "object" && value !== null && "seconds" in value && "megabytes" in value && "isRefused" in value;

const explode = async (number: number): Promise<BombResult> => {
  const result = await runChild(new URL("./bomb-child.ts", import.meta.url), number);
  if (!isBombResult(result)) throw new Error("a bomb gave no result");
  return result;
};

/** How fast workbooks are read, as a ratio to inflating them, and how soon and how small each hostile one is refused. */
export const benchWorkbook = async (): Promise<readonly BenchFigure[]> => {
  const rows = 65_000;
  const figures: BenchFigure[] = [
    {
      what: "reading a workbook against inflating it",
      measured: await readingRatio(rows),
      limit: 12,
      unit: "x",
      of: `${rows} rows of 15 columns, medians of ${rounds}`,
    },
  ];
  for (const [number, { name }] of makeBombs().entries()) {
    const { seconds, megabytes, isRefused } = await explode(number);
    // A bomb that is not refused as it must be has no time that counts.
    const measured = isRefused ? seconds : Number.POSITIVE_INFINITY;
    figures.push({ what: `refusing ${name}`, measured, limit: 1, unit: "s", of: "in a process of its own" });
    figures.push({ what: `memory for ${name}`, measured: megabytes, limit: 200, unit: "MB", of: "the whole process" });
  }
  return figures;
};
