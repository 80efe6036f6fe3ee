import { type Decimal, decimal } from "@coop-census/census";
import { matchNumber } from "./match-number.ts";
import { indianFormat, knownFormats, type NumberFormat, plainSigns } from "./number-format.ts";

/** "(1.234)", "1.234-", "▲1,234": how accounts write a loss; a bracket or a dash may be something else, so a person says. */
const negative = /^(?:\((\d[^()]*)\)|(\d.*)-|[▲△](\d.*))$/u;

const marksBehind = new Set("*+€$£¥₹ ");

const withoutMarksBehind = (text: string): string => {
  let end = text.length;
  while (marksBehind.has(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
};

/** The text without a mark that people put beside a figure: "~400", "400*", "€ 400". */
const withoutMarks = (text: string): string =>
  withoutMarksBehind(plainSigns(text).replace(/^[~≈><≥≤+€$£¥₹ ]+/, "")).replace(negative, "-$1$2$3");

/** "205.7000" was most likely 205.700: the last group with a zero too many. */
const shortened = (text: string): Decimal | null => {
  const match = /^(-?)([1-9]\d{0,2})((?:[.,' ]\d{3})*)[.,' ](\d{3})0+$/.exec(text);
  if (match === null) return null;
  const [, sign = "", head = "", groups = "", last = ""] = match;
  return decimal(`${sign}${head}${groups.replaceAll(/\D/g, "")}${last}`);
};

const readings = (text: string): Decimal[] => [
  ...new Set(knownFormats.map((format) => matchNumber(text, format)).filter((value) => value !== null)),
];

/** The likely reading of a refused text, for a person to confirm; null when there is none or more than one. */
export const proposeNumber = (text: string, format: NumberFormat | null): Decimal | null => {
  const bare = withoutMarks(text);
  const inFormat = format === null ? null : matchNumber(bare, format);
  if (inFormat !== null) return inFormat;
  const broken = shortened(bare);
  if (broken !== null) return broken;
  const all = readings(bare);
  // Of "17.000" as 17 or 17000, the group of three is what a person means.
  const grouped = all.filter((value) => !value.includes(".") && value.replace("-", "").length > 3);
  const [only = null, second] = all.length > 1 ? grouped : all;
  if (second === undefined && only !== null) return only;
  return all.length === 0 ? matchNumber(bare, indianFormat) : null;
};
