import type { Observation } from "../observation/observation.ts";
import { isAddable } from "../reference/indicator.ts";
import type { AcceptedReturn } from "../roll-up/accepted-return.ts";
import { byKey } from "./by-key.ts";
import { isUndivided } from "./is-undivided.ts";
import { figureKey, sumToFigure, type YearFigure, yearFigures } from "./year-figure.ts";

const isTotal = ({ area, activity }: Pick<Observation, "area" | "activity">): boolean =>
  area === "_T" && activity === "_T";

/** The total of a country and all activities that a value is a part of. */
const totalOf = (one: Observation) => ({ ...one, area: "_T", activity: "_T", activityRevision: null });

const levelOf = (activity: string): string =>
  activity === "_T" ? "_T" : /^\d/.test(activity) ? "division" : "section";

/** Whether values are all the parts of one breakdown, so that none of them lies in another. */
const areParts = (values: readonly Observation[]): boolean =>
  new Set(values.map(({ area }) => area === "_T")).size === 1 &&
  new Set(values.map(({ activity, activityRevision }) => `${levelOf(activity)} ${activityRevision}`)).size === 1;

const summedTotals = (accepted: AcceptedReturn): readonly YearFigure[] => {
  const out = new Set(accepted.keptOut.map(({ row, indicator }) => `${row}/${indicator}`));
  const whole = accepted.observations.filter((one) => isUndivided(one) && isAddable(one.indicator));
  return [...Map.groupBy(whole, (one) => figureKey(totalOf(one))).values()].flatMap((values) => {
    const [first] = values;
    const isWhole = values.every(({ address, indicator }) => !out.has(`${address.row}/${indicator}`));
    if (first === undefined || values.some(isTotal) || !isWhole || !areParts(values)) return [];
    const figure = sumToFigure(totalOf(first), values);
    return figure === null ? [] : [figure];
  });
};

/** Types of which nobody gave the kind: what other rows leave over. */
const isRest = (type: string): boolean => type === "NA_TYPE" || type.endsWith("_XX");

const known = new WeakMap<AcceptedReturn, readonly YearFigure[]>();

/**
 * The totals of a return that count, one for each type, scope, perimeter and indicator: as given, or what its areas and
 * activities add up to where they are complete. What is left over beside types that are given is no total.
 */
export const totalFigures = (accepted: AcceptedReturn): readonly YearFigure[] => {
  const before = known.get(accepted);
  if (before !== undefined) return before;
  const given = yearFigures(accepted).filter((one) => isTotal(one) && isUndivided(one));
  const all = [...given, ...summedTotals(accepted).filter(({ key }) => !byKey(given).has(key))];
  const types = Map.groupBy(all, ({ indicator }) => indicator);
  const hasOther = ({ type, indicator }: YearFigure): boolean =>
    (types.get(indicator) ?? []).some((one) => one.type !== type);
  const totals = all.filter((one) => !isRest(one.type) || !hasOther(one));
  known.set(accepted, totals);
  return totals;
};
