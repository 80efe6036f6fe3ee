import type { Observation } from "../observation/observation.ts";
import type { ObservationKey, PlannedValue, ValueChange } from "./value-change.ts";

const keyOf = (one: Observation): ObservationKey => ({
  type: one.type,
  activity: one.activity,
  activityRevision: one.activityRevision,
  area: one.area,
  scope: one.scope,
  perimeter: one.perimeter,
  indicator: one.indicator,
  dimensions: one.dimensions,
});

const keyText = ({ dimensions, ...key }: ObservationKey): string => {
  const { type, activity, activityRevision, area, scope, perimeter, indicator } = key;
  const { SEX, SIZE, ORIGIN, COHORT, HORIZON, PERIOD_START } = dimensions;
  const rest = [SEX, SIZE, ORIGIN, COHORT, HORIZON, PERIOD_START];
  return JSON.stringify([type, activity, activityRevision, area, scope, perimeter, indicator, ...rest]);
};

const valueOf = ({ value, unit, reference, flags, confidentiality, isPublic }: Observation): PlannedValue => ({
  value,
  unit,
  reference: reference?.text ?? null,
  flags,
  confidentiality,
  isPublic,
});

const valueText = ({ value, unit, reference, flags, confidentiality, isPublic }: PlannedValue): string =>
  JSON.stringify([value, unit, reference, flags, confidentiality, isPublic]);

const changeOf = (before: PlannedValue | null, after: PlannedValue | null): ValueChange["change"] => {
  if (before === null) return "new";
  if (after === null) return "gone";
  return valueText(before) === valueText(after) ? "unchanged" : "changed";
};

const byText = (a: PlannedValue, b: PlannedValue): number => {
  const [left, right] = [valueText(a), valueText(b)];
  return left < right ? -1 : left > right ? 1 : 0;
};

/** Pairs the values of one thing: those that are alike first, then the others in a fixed order. */
const pair = (
  before: readonly PlannedValue[],
  after: readonly PlannedValue[],
): readonly (readonly [PlannedValue | null, PlannedValue | null])[] => {
  const left = Map.groupBy(before.toSorted(byText), valueText);
  const alike: [PlannedValue, PlannedValue][] = [];
  const fresh = after.toSorted(byText).filter((value) => {
    const same = left.get(valueText(value))?.shift();
    if (same !== undefined) alike.push([same, value]);
    return same === undefined;
  });
  const old = [...left.values()].flat();
  const rest = Array.from(
    { length: Math.max(old.length, fresh.length) },
    (_, index) => [old[index] ?? null, fresh[index] ?? null] as const,
  );
  return [...alike, ...rest];
};

/**
 * What becomes of each value when `after` takes the place of `before`, both without what is kept out: every value of
 * either once, in the order of what they are of. A value is changed where its figure, unit, date or flags are.
 */
export const compareReturns = (
  before: readonly Observation[],
  after: readonly Observation[],
): readonly ValueChange[] => {
  const textOf = (one: Observation): string => keyText(keyOf(one));
  const [old, now] = [Map.groupBy(before, textOf), Map.groupBy(after, textOf)];
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((text): readonly ValueChange[] => {
    const [left, right] = [old.get(text) ?? [], now.get(text) ?? []];
    const [first] = [...right, ...left];
    if (first === undefined) return [];
    return pair(left.map(valueOf), right.map(valueOf)).map(([was, is]) => ({
      ...keyOf(first),
      change: changeOf(was, is),
      before: was,
      after: is,
    }));
  });
};
