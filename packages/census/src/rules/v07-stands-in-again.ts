import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import { byKey } from "../neighbours/by-key.ts";
import type { NeighbourContext } from "../neighbours/neighbour-context.ts";
import { reportedFigures } from "../neighbours/reported-figures.ts";
import { type YearFigure, yearFigures } from "../neighbours/year-figure.ts";
import { isSameDate } from "../stand-in/is-same-date.ts";
import { thirdYear } from "./v07-third-year.ts";

const standsInFor = (figure: YearFigure, { earlier }: NeighbourContext, year: number): boolean => {
  const accepted = earlier.find((one) => one.year === year);
  if (accepted === undefined) return false;
  const before = byKey(reportedFigures(accepted)).get(figure.key);
  if (before === undefined || before.isFresh) return false;
  return before.value === figure.value && isSameDate(before.reference, figure.reference);
};

/** Holds a value that stands in for a third year in a row (methodology section 2). */
export const checkThirdYear = (context: NeighbourContext): readonly Finding[] =>
  yearFigures(context.own)
    .filter((one) => !one.isFresh && standsInFor(one, context, one.year - 1) && standsInFor(one, context, one.year - 2))
    .map((figure) => {
      const { value, reference, year } = figure;
      const place = { ...figure.place, severity: "HOLD", level: "record", keepsOut: figure.cells } as const;
      return makeFinding(thirdYear, "V07/third-year", place, {
        value,
        date: reference?.text ?? "no date",
        first: String(year - 2),
        second: String(year - 1),
        year: String(year),
      });
    });
