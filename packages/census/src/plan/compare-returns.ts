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

/** Pairs the values of one thing: those that are alike first, then the others in a fixed order. */
const pair = (
  before: readonly PlannedValue[],
  after: readonly PlannedValue[],
): readonly (readonly [PlannedValue | null, PlannedValue | null])[] => {
  const byText = (a: PlannedValue, b: PlannedValue): number => (valueText(a) < valueText(b) ? -1 : 1);
  const left = before.toSorted(byText);
  const alike: [PlannedValue, PlannedValue][] = [];
  const fresh = after.toSorted(byText).filter((value) => {
    const at = left.findIndex((one) => valueText(one) === valueText(value));
    const [same] = at < 0 ? [] : left.splice(at, 1);
    if (same !== undefined) alike.push([same, value]);
    return same === undefined;
  });
  const rest = Array.from(
    { length: Math.max(left.length, fresh.length) },
    (_, index) => [left[index] ?? null, fresh[index] ?? null] as const,
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
