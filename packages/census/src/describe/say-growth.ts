import { compare, type Decimal, zero } from "../decimal/decimal.ts";
import type { Growth } from "./matched-growth.ts";
import type { SayReporters } from "./name-reporters.ts";
import type { Unmatched } from "./why-unmatched.ts";

/** A percentage with its sign and one decimal: "+1.3%", "0.0%", "-0.4%". */
export const sayPercent = (percent: Decimal): string => {
  const text = percent.includes(".") ? percent : `${percent}.0`;
  return `${compare(percent, zero) > 0 ? "+" : ""}${text}%`;
};

/** "+0.4% from 2021 to 2022, of the 9 of 13 reporters with a fresh value in both years"; null is no growth to be told. */
export const sayGrowth = ({ from, to, percent, reporters, of }: Growth): string => {
  const who = `of the ${reporters.length} of ${of} reporters with a fresh value in both years`;
  if (percent === null) return `from none in ${from.year} to some in ${to.year}, ${who}`;
  return `${sayPercent(percent)} from ${from.year} to ${to.year}, ${who}`;
};

/** Who is left out of a growth and why, in English, one line a reason. */
export const sayUnmatched = (growth: Growth, sayReporters: SayReporters): readonly string[] => {
  const reasons: Readonly<Record<Unmatched["why"], string>> = {
    new: `no figure in ${growth.from.year}`,
    gone: `no figure in ${growth.to.year}`,
    "stand-in-before": `the figure of ${growth.from.year} is of another date`,
    "stand-in-after": `the figure of ${growth.to.year} is of another date`,
    part: "in one of the two years some of what it gave is not told apart and may belong here",
    scope: "affiliated in one year, the whole country in the other",
    break: `the reporter says that ${growth.to.year} is a break`,
  };
  return [...Map.groupBy(growth.unmatched, ({ why }) => why)].map(
    ([why, all]) => `${reasons[why]}: ${sayReporters(all.map(({ reporter }) => reporter))}`,
  );
};
