import type { BlockCode, ReleaseBlock } from "./release-block.ts";

interface Words {
  readonly what: string;
  readonly why: string;
  readonly cure: string;
}

const protectedFigure = {
  cure: "Ask its reporters ({reporters}) for a signed release (census consent add), for the number of enterprises and the share of the largest, or whether the value is published; then build the edition again. Clear the block only if nobody can learn one enterprise's value from the figure or by subtraction.",
} as const;

const betweenEditions = {
  what: "What this edition and {earlier} say of it in {year} tells what {reporters} gave in one of the two alone.",
  cure: "Ask {reporters} for a signed release (census consent add), for the number of enterprises and the share of the largest, or whether the value is published; then build the edition again. Clear the block only if nobody can learn one enterprise's value from the two figures, or if {earlier} is never released.",
} as const;

const betweenSeries = {
  what: "Its difference to the figure of the series {other} tells what {reporters} gave to one of the two alone.",
  cure: "Ask {reporters} for a signed release (census consent add), for the number of enterprises and the share of the largest, or whether the value is published; then build the edition again. Clear the block only if nobody can learn one enterprise's value from the two figures.",
} as const;

const betweenYears = {
  what: "Its difference to the figure of {year} tells what {reporters} gave to one of the two alone, since every other value stands in and is the same.",
  cure: "Ask {reporters} for a signed release (census consent add), for the number of enterprises and the share of the largest, or whether the value is published; then build the edition again. Clear the block only if nobody can learn one enterprise's value from the two years.",
} as const;

const wrongFigure = {
  cure: "Do not release this edition: the computation is wrong or its inputs contradict each other. Compute the year anew (census roll-up) and report this message.",
} as const;

const implausible = {
  why: "The levels are {numerator} and {denominator}, of {reporters}; a figure of a region or the world is usual between {low} and {high}.",
  cure: "Look for a wrong unit or scope in the returns of these reporters. If the ratio is right, clear the block and say why.",
} as const;

const messages: Readonly<Record<BlockCode, Words>> = {
  "V27/no-reason": {
    what: "The figure is {is}; in edition {previous} it is {was}.",
    why: "Nothing that the two editions follow from explains {unexplained} of the difference, and a value that replaces another needs a reason.",
    cure: 'Find out why it differs. Then give the reason, which the next edition takes up, and build it: census edition reason EDITION NUMBER --code LATE|ERR|METH|PERI|OVL|CUR --because "…"',
  },
  "V29/few": {
    ...protectedFigure,
    what: "The figure is protected.",
    why: "Fewer than three enterprises are behind its values that are not public, or behind a part of it that is printed beside it.",
  },
  "V29/dominant": {
    ...protectedFigure,
    what: "The figure is protected.",
    why: "One enterprise has more than 75% of its values that are not public, or of a part of it that is printed beside it, or all of them are zero.",
  },
  "V29/unknown": {
    ...protectedFigure,
    what: "The figure is protected.",
    why: "Nobody has said how many enterprises are behind its values that are not public, or how large the largest is.",
  },
  "V29/between-few": {
    ...betweenEditions,
    why: "Fewer than three enterprises are behind these values, which are not public.",
  },
  "V29/between-dominant": {
    ...betweenEditions,
    why: "One enterprise has more than 75% of these values, which are not public, or all of them are zero.",
  },
  "V29/between-unknown": {
    ...betweenEditions,
    why: "These values are not public, and nobody has said how many enterprises are behind them, or how large the largest is.",
  },
  "V29/series-few": {
    ...betweenSeries,
    why: "Fewer than three enterprises are behind these values, which are not public.",
  },
  "V29/series-dominant": {
    ...betweenSeries,
    why: "One enterprise has more than 75% of these values, which are not public, or all of them are zero.",
  },
  "V29/series-unknown": {
    ...betweenSeries,
    why: "These values are not public, and nobody has said how many enterprises are behind them, or how large the largest is.",
  },
  "V29/years-few": {
    ...betweenYears,
    why: "Fewer than three enterprises are behind these values, which are not public.",
  },
  "V29/years-dominant": {
    ...betweenYears,
    why: "One enterprise has more than 75% of these values, which are not public, or all of them are zero.",
  },
  "V29/years-unknown": {
    ...betweenYears,
    why: "These values are not public, and nobody has said how many enterprises are behind them, or how large the largest is.",
  },
  "V30/no-child": {
    ...wrongFigure,
    what: "The figure ({is}) stands on nothing.",
    why: "Nothing just below it is present, and a figure without a part does not exist.",
  },
  "V30/no-parent": {
    ...wrongFigure,
    what: "The figure is missing.",
    why: "What lies just below it is present and adds up to {expected}.",
  },
  "V30/gross": {
    ...wrongFigure,
    what: "The gross figure is {is}.",
    why: "What lies just below it adds up to {expected}.",
  },
  "V30/overlap": {
    ...wrongFigure,
    what: "The overlap removed is {is}.",
    why: "What is removed below and here is {expected}.",
  },
  "V30/sum": {
    ...wrongFigure,
    what: "The figure is {is}.",
    why: "The net figures just below it less what is removed here are {expected}.",
  },
  "V30/net": { ...wrongFigure, what: "The figure is {is}.", why: "Gross less overlap is {expected}." },
  "V30/bounds": { ...wrongFigure, what: "The figure is {is}.", why: "Its bound is {expected}." },
  "V35/workers-per-enterprise": { ...implausible, what: "There are {ratio} workers to an enterprise." },
  "V35/turnover-per-worker": { ...implausible, what: "The turnover is {ratio} EUR a worker." },
  "V35/member-share": { ...implausible, what: "The share of worker-members among the workers is {ratio}." },
};

const fill = (text: string, params: ReleaseBlock["params"]): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? "");

/** A block in English, in full sentences: what is wrong, why, and what to do. */
export const sayBlock = ({ code, params }: Pick<ReleaseBlock, "code" | "params">): Words => {
  const { what, why, cure } = messages[code];
  return { what: fill(what, params), why: fill(why, params), cure: fill(cure, params) };
};
