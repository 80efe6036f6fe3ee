import { type ReferenceDate, yearOf } from "../observation/reference-date.ts";
import { isMoney } from "../reference/indicator.ts";
import type { AcceptedReturn } from "../roll-up/accepted-return.ts";
import { countedObservations } from "../roll-up/counted-observations.ts";

/** When the amounts of one reporter in one indicator and currency are of. */
export interface MoneyDates {
  /** The calendar years that they are dated in, ascending. */
  readonly years: readonly number[];
  readonly hasUndated: boolean;
  /** Whether a date says that the financial year ended in another month than December. */
  readonly endsWithinYear: boolean;
}

/** Names the amounts of one reporter in one indicator and currency. */
export const moneyKey = (of: {
  readonly reporter: string;
  readonly indicator: string;
  readonly unit: string;
}): string => JSON.stringify([of.reporter, of.indicator, of.unit]);

const endsWithin = ({ text, precision }: ReferenceDate): boolean => precision !== "year" && text.slice(5, 7) !== "12";

/** The dates of all amounts that count in the returns, by `moneyKey`. */
export const moneyDates = (returns: readonly AcceptedReturn[]): ReadonlyMap<string, MoneyDates> => {
  const amounts = returns.flatMap((one) =>
    countedObservations(one).filter(
      ({ indicator, perimeter, scope }) =>
        isMoney(indicator) && perimeter === "COOP" && scope === one.terms.rollUpScope,
    ),
  );
  return new Map(
    [...Map.groupBy(amounts, moneyKey)].map(([key, group]) => {
      const dates = group.map(({ reference }) => reference).filter((date) => date !== null);
      return [
        key,
        {
          years: [...new Set(dates.map(yearOf))].sort((a, b) => a - b),
          hasUndated: dates.length < group.length,
          endsWithinYear: dates.some(endsWithin),
        },
      ];
    }),
  );
};
