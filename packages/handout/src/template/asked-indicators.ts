import { type Indicator, indicators, isReported } from "@coop-census/census";

// Asked on a sheet of its own, value by value; cohorts need a table of their own, which no template has.
const isElsewhere = ({ code, kind }: Indicator): boolean => code === "LARGEST_SHARE" || kind === "cohort";

const asked = indicators.filter((one) => isReported(one.code) && !isElsewhere(one));

/** The indicators that a template asks for: the core ones first, then the others, each in the order of the methodology. */
export const askedIndicators: readonly Indicator[] = [
  ...asked.filter(({ level }) => level === "core"),
  ...asked.filter(({ level }) => level !== "core"),
];
