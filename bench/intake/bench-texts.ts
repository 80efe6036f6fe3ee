import { readReturn } from "@coop-census/intake";
import { pathologicalTexts } from "../../packages/intake/testdata/pathological-texts.ts";
import type { BenchFigure } from "../figure.ts";
import { median } from "../median.ts";

const short = 3_000;
const runs = 3;

/** Microseconds of work, below which a measure says more of the machine than of the text. */
const least = 60_000;

const workOf = async (file: string): Promise<number> => {
  const begun = process.threadCpuUsage();
  await readReturn({
    bytes: Buffer.from(file),
    fileName: "long.csv",
    profiles: [],
    year: 2021,
    organisation: "it-x",
    country: "IT",
  });
  const { user, system } = process.threadCpuUsage(begun);
  return user + system;
};

/** How the work for a text grows with ten times its length: ten times, or a hundred where a pattern goes back and forth. */
export const benchTexts = async (): Promise<readonly BenchFigure[]> => {
  const ratios: { readonly name: string; readonly ratio: number }[] = [];
  for (const { name, ofLength } of pathologicalTexts) {
    const [shorter, longer]: [number[], number[]] = [[], []];
    for (let run = 0; run < runs; run += 1) {
      shorter.push(await workOf(ofLength(short)));
      longer.push(await workOf(ofLength(short * 10)));
    }
    ratios.push({ name, ratio: median(longer) / Math.max(least, median(shorter)) });
  }
  const worst = ratios.toSorted((one, other) => other.ratio - one.ratio)[0];
  return [
    {
      what: "reading a text of ten times the length",
      measured: worst?.ratio ?? Number.NaN,
      limit: 40,
      unit: "x",
      of: `the slowest of ${ratios.length} texts: ${worst?.name ?? "none"}, ${short * 10} characters`,
    },
  ];
};
