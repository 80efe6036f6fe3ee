import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Messages } from "../finding/message.ts";
import { byKey } from "../neighbours/by-key.ts";
import type { NeighbourContext } from "../neighbours/neighbour-context.ts";
import { type YearFigure, yearFigures } from "../neighbours/year-figure.ts";
import { ruleText } from "../reference/rule-text.ts";
import type { Rule } from "./rule.ts";

const messages = {
  "V27/other-value-of-date": {
    what: "{value} of {date} is another value than {before}, which was accepted for {year} and the same date.",
    expected: "the value that was accepted, or a corrected return for {year}",
    cure: "If the earlier value was wrong, send the return for {year} again with the reason; if this one is, correct it. Set flag B where what is counted has changed.",
    ofCell: ["value", "date", "before"],
    many: { what: "The values are other than those that were accepted for {year} and the same dates." },
  },
} as const satisfies Messages;

const checkFigure = (figure: YearFigure, { earlier }: NeighbourContext): readonly Finding[] => {
  const { reference, value, flags } = figure;
  if (reference === null || flags.includes("B")) return [];
  for (const accepted of earlier.toReversed()) {
    const same = byKey(yearFigures(accepted)).get(figure.key);
    if (same === undefined || same.reference?.text !== reference.text) continue;
    if (same.value === value) return [];
    const params = { value, date: reference.text, before: same.value, year: String(same.year) };
    const place = { ...figure.place, severity: "WARN", level: "record" } as const;
    return [makeFinding(messages, "V27/other-value-of-date", place, params)];
  }
  return [];
};

/** What a return says of a date of which an earlier year's return was accepted; the release itself is judged where it is made. */
export const v27: Rule = {
  id: "V27",
  text: `${ruleText("V27")}; a value of a date for which an earlier year's return has another one is a WARN, unless flag B is set`,
  severities: ["WARN"],
  level: "record",
  thresholds: {},
  messages,
  check: () => [],
  checkNeighbours: (context) => yearFigures(context.own).flatMap((figure) => checkFigure(figure, context)),
};
