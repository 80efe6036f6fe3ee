import { absolute, compare, type Decimal, decimal, divide, multiply, subtract, sum, zero } from "@coop-census/census";
import type { EditionMoney } from "../../../edition/edition-input.ts";
import { digitsStep } from "../part/digits-step.ts";
import type { HeadlineFigure } from "../part/headline-figure.ts";
import { roundTo } from "../part/round-to.ts";
import { placesAbove } from "./places-above.ts";
import type { SiteFacts } from "./site-facts.ts";

type Money = EditionMoney["cells"][number];

/** A figure of money in euro, rounded, and who gave an amount that is not in it. */
export interface MoneyFigure {
  readonly figure: HeadlineFigure;
  readonly notConverted: readonly string[];
}

const find = (facts: SiteFacts, geo: string, indicator: string): Money | null =>
  facts.money(geo, "EUR").find(({ cell }) => {
    const isWhole = cell.activity === "_T" && cell.detail === "_T";
    return isWhole && cell.type === "ALL_COOP" && cell.indicator === indicator;
  }) ?? null;

const powerAbove = (value: Decimal): Decimal => {
  const whole = value.replace("-", "").split(".")[0] ?? "0";
  const power = decimal(`1${"0".repeat(whole.length - 1)}`);
  return compare(power, value) >= 0 ? power : decimal(`1${"0".repeat(whole.length)}`);
};

const threeDigits = (value: Decimal): Decimal => digitsStep(value, 3);

const larger = (a: Decimal, b: Decimal): Decimal => (compare(a, b) >= 0 ? a : b);

/** How rough the amounts of a country are, in euro; three digits where they are converted, or not free to be looked at. */
const stepOf = (facts: SiteFacts, country: string, { cell }: Money): Decimal => {
  const own = facts
    .cellsAt(country)
    .filter(
      ({ indicator, type, activity, detail }) =>
        indicator === cell.indicator && type === cell.type && activity === "_T" && detail === "_T",
    );
  const [only] = own;
  if (only === undefined || own.length > 1 || compare(only.value, zero) <= 0) return threeDigits(cell.value);
  if (only.unit === "EUR") return only.printed.step;
  const inEuro = powerAbove(divide(multiply(only.printed.step, cell.value), only.value, 2));
  const digits = threeDigits(cell.value);
  return compare(inEuro, digits) > 0 ? inEuro : digits;
};

const isIn = (facts: SiteFacts, country: string, geo: string): boolean =>
  geo === country || placesAbove(facts, country).includes(geo);

/**
 * Money of a place in euro, all cooperatives: no finer than the roughest country above 5% of it, and than three digits of
 * one whose currency is converted. Null where nobody gave any, or it is protected.
 */
export const moneyFigure = (facts: SiteFacts, geo: string, indicator: string): MoneyFigure | null => {
  const found = find(facts, geo, indicator);
  if (found === null) return null;
  const { cell, notConverted } = found;
  const limit = multiply(absolute(cell.gross), decimal("0.05"));
  const parts = facts.countries
    .filter((country) => isIn(facts, country, geo))
    .flatMap((country) => {
      const part = find(facts, country, indicator);
      return part === null ? [] : [{ country, part }];
    });
  const isLarge = (amount: Decimal): boolean => compare(absolute(amount), limit) > 0;
  const unseen = subtract(cell.gross, sum(parts.map(({ part }) => part.cell.gross)));
  const steps = [
    ...parts.filter(({ part }) => isLarge(part.cell.gross)).map(({ country, part }) => stepOf(facts, country, part)),
    // What no country on its own may tell.
    ...(isLarge(unseen) ? [threeDigits(cell.value)] : []),
  ];
  const step = steps.reduce(larger, decimal(1));
  const [lower, upper] = [roundTo(cell.bounds.lower, step), roundTo(cell.bounds.upper, step)];
  const printed = {
    step,
    value: roundTo(cell.value, step),
    lower: compare(lower, cell.bounds.lower) > 0 ? subtract(lower, step) : lower,
    upper: compare(upper, cell.bounds.upper) < 0 ? sum([upper, step]) : upper,
  };
  return { figure: { ...cell, printed }, notConverted };
};
