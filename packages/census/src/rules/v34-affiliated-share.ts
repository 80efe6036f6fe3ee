import { compare, type Decimal, decimal, divide, multiply, subtract, zero } from "../decimal/decimal.ts";
import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Messages } from "../finding/message.ts";
import { isAddable } from "../reference/indicator.ts";
import { ruleText } from "../reference/rule-text.ts";
import { type Figure, figuresOf } from "../return/figure-group.ts";
import { isOfOneDate } from "../return/is-of-one-date.ts";
import { recordKey } from "../return/record-key.ts";
import type { Rule } from "./rule.ts";

/** The points between the affiliated shares of two indicators that nobody asks about. */
const mostPoints = decimal(25);

const messages = {
  "V34/shares-apart": {
    what: "The affiliated {indicator} are {percent}% of the country's, the affiliated {other} {otherPercent}%: {points} points apart.",
    expected: "affiliated shares that are at most {most} points apart",
    cure: "Check the four figures and whom they count; say so in the note if they are right.",
    ofCell: ["percent", "otherPercent", "points"],
    many: {
      what: "The affiliated shares of the country's {indicator} and {other} are far apart.",
    },
  },
} as const satisfies Messages;

interface Share {
  readonly figure: Figure;
  readonly percent: Decimal;
}

const frame = { raw: "", code: null, address: { sheet: null, row: 0, column: null, header: null } } as const;

/** What a row is of, whichever scope it has. */
const subject = ({ record }: Figure): string => recordKey({ ...record, scope: frame });

const shareOf = (figure: Figure, national: readonly Figure[]): readonly Share[] => {
  const whole = national.find(
    (one) =>
      one.indicator === figure.indicator && isOfOneDate(one.record, figure.record) && compare(one.value, zero) > 0,
  );
  if (whole === undefined || compare(figure.value, zero) < 0) return [];
  return [{ figure, percent: divide(multiply(figure.value, decimal(100)), whole.value, 6) }];
};

const checkSubject = (figures: readonly Figure[]): readonly Finding[] => {
  const national = figures.filter(({ record }) => record.scope.code === "NAT");
  const affiliated = figures.filter(({ record }) => record.scope.code === "AFF");
  const shares = affiliated
    .flatMap((figure) => shareOf(figure, national))
    .toSorted((a, b) => compare(a.percent, b.percent));
  const [low, high] = [shares.at(0), shares.at(-1)];
  if (low === undefined || high === undefined) return [];
  const points = subtract(high.percent, low.percent);
  if (compare(points, mostPoints) <= 0) return [];
  const { address, indicator, raw } = high.figure.cell;
  const rounded = (value: Decimal): Decimal => divide(value, decimal(1), 2);
  return [
    makeFinding(
      messages,
      "V34/shares-apart",
      { severity: "WARN", level: "record", address, indicator, raw },
      {
        indicator,
        percent: rounded(high.percent),
        other: low.figure.indicator,
        otherPercent: rounded(low.percent),
        points: rounded(points),
        most: mostPoints,
      },
    ),
  ];
};

/** What a reporter has of the country is much the same share of its enterprises as of their workers. */
export const v34: Rule = {
  id: "V34",
  text: `${ruleText("V34")}; the shares of figures of one thing and date, the highest against the lowest`,
  severities: ["WARN"],
  level: "record",
  thresholds: { mostPoints },
  messages,
  check: ({ ret }) => {
    const figures = figuresOf(ret).filter(({ indicator }) => isAddable(indicator));
    if (!figures.some(({ record }) => record.scope.code === "NAT")) return [];
    return [...Map.groupBy(figures, subject).values()].flatMap(checkSubject);
  },
};
