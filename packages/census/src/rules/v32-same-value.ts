import { compare, decimal } from "../decimal/decimal.ts";
import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Messages } from "../finding/message.ts";
import { byKey } from "../neighbours/by-key.ts";
import type { NeighbourContext } from "../neighbours/neighbour-context.ts";
import { reportedFigures } from "../neighbours/reported-figures.ts";
import { type YearFigure, yearFigures } from "../neighbours/year-figure.ts";
import { indicator } from "../reference/indicator.ts";
import { ruleText } from "../reference/rule-text.ts";
import type { Rule } from "./rule.ts";

const smallBelow = decimal(100);

const messages = {
  "V32/as-last-year": {
    what: "{value} of {date} is the value of {beforeDate} to the last digit.",
    expected: "a value of {year}",
    cure: "Check whether it is of {year}. If it is the old value, give it with its own date; if it has not changed, say so in the note.",
    ofCell: ["value", "date", "beforeDate"],
    many: { what: "The values of {year} are those of the year before to the last digit." },
  },
  "V32/third-year": {
    what: "{value} of {date} is the value of {beforeDate} and of {first} to the last digit.",
    expected: "a value of {year}",
    cure: "Check whether it is of {year}. If it is an old value, give it with its own date; it is held until somebody decides.",
    ofCell: ["value", "date", "beforeDate", "first"],
    many: { what: "The values of {year} are those of the two years before to the last digit." },
  },
} as const satisfies Messages;

/** The figure of an earlier year if it is the same to the last digit and claims to be of another date. */
const sameIn = (figure: YearFigure, { earlier }: NeighbourContext, year: number): YearFigure | null => {
  const accepted = earlier.find((one) => one.year === year);
  const found = accepted === undefined ? undefined : byKey(reportedFigures(accepted)).get(figure.key);
  // A value that says of which date it is, and stands in with it, is no news and claims none: V07 speaks of it.
  return found?.value === figure.value && found.isFresh && found.reference !== null ? found : null;
};

const checkFigure = (figure: YearFigure, context: NeighbourContext): readonly Finding[] => {
  const { value, reference, year, isFresh } = figure;
  if (
    !isFresh ||
    reference === null ||
    compare(value, smallBelow) < 0 ||
    indicator(figure.indicator)?.unit === "RATIO"
  ) {
    return [];
  }
  const before = sameIn(figure, context, year - 1);
  if (before === null) return [];
  const first = sameIn(figure, context, year - 2);
  const params = { value, date: reference.text, beforeDate: before.reference?.text ?? "", year: String(year) };
  const place = { ...figure.place, level: "record" } as const;
  if (first === null) return [makeFinding(messages, "V32/as-last-year", { ...place, severity: "WARN" }, params)];
  const at = { ...place, severity: "HOLD", keepsOut: figure.cells } as const;
  return [makeFinding(messages, "V32/third-year", at, { ...params, first: first.reference?.text ?? "" })];
};

/** A value that claims to be of its year and is that of the year before. */
export const v32: Rule = {
  id: "V32",
  text: `${ruleText("V32")}; small is below 100; a value that stands in under its own date is not meant; what is held counts as identical too`,
  severities: ["HOLD", "WARN"],
  level: "record",
  thresholds: { smallBelow },
  messages,
  check: () => [],
  checkNeighbours: (context) => yearFigures(context.own).flatMap((figure) => checkFigure(figure, context)),
};
