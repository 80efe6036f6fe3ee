import type { Breach, HouseRule } from "../house-rule.ts";
import { isSource } from "../source/is-source.ts";

const cap = 250;
const medianCap = 60;

const linesOf = (text: string): number => text.split("\n").length - (text.endsWith("\n") ? 1 : 0);

const tooLong = (lines: number): string => `has ${lines} lines, the cap is ${cap}: split it by idea`;

/** One idea, one small file; tests and generated code apart. */
export const fileLength: HouseRule = {
  fact: `no source file has more than ${cap} lines, and half of them have ${medianCap} or fewer`,
  findBreaches: (repository) => {
    const sources = repository
      .filter((file) => isSource(file.path))
      .map((file) => ({ path: file.path, lines: linesOf(file.text) }));
    const sorted = sources.map((file) => file.lines).toSorted((a, b) => a - b);
    const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
    const long: readonly Breach[] = sources
      .filter((file) => file.lines > cap)
      .map(({ path, lines }) => ({ path, message: tooLong(lines) }));
    return median <= medianCap ? long : [...long, { path: "", message: `the median file has ${median} lines` }];
  },
  planted: [
    {
      fault: "a file of 251 lines",
      files: [{ path: "packages/census/src/planted.ts", text: "export {};\n".repeat(cap + 1) }],
    },
    {
      fault: "a house of middling files",
      files: Array.from({ length: 2000 }, (_, place) => ({
        path: `packages/census/src/planted-${place}.ts`,
        text: "export {};\n".repeat(medianCap + 1),
      })),
    },
  ],
};
