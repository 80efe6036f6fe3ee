import { isDeepStrictEqual } from "node:util";
import type { Plan } from "@coop-census/contracts";
import type { StoredState } from "./stored-state.ts";

type PlannedValue = Plan["values"][number];
type Figure = Plan["effects"][number]["before"];

const valueText = (of: PlannedValue, side: "before" | "after"): readonly string[] => {
  const value = of[side];
  if (value === null) return [];
  return [
    JSON.stringify([
      [of.type, of.activity, of.activityRevision, of.area, of.scope, of.perimeter, of.indicator],
      [value.value, value.unit, value.reference, value.flags, value.confidentiality, value.isPublic],
    ]),
  ];
};

const figureText = (figure: Figure): string | undefined =>
  figure === null
    ? undefined
    : JSON.stringify([
        [figure.gross, figure.overlap, figure.overlapHere, figure.value, figure.flags],
        [figure.reporters.answered, figure.reporters.of, figure.reporters.ids],
        [
          figure.composition.fresh,
          figure.composition.standIn,
          figure.composition.national,
          figure.composition.estimated,
          figure.composition.imputed,
        ],
      ]);

const differences = (before: StoredState["cells"], after: StoredState["cells"]) =>
  [...new Set([...before.keys(), ...after.keys()])]
    .filter((key) => before.get(key) !== after.get(key))
    .map((key) => JSON.stringify([key, before.get(key), after.get(key)]))
    .sort();

const common = (a: readonly string[], b: readonly string[]): number => {
  const left = new Map<string, number>();
  for (const one of a) left.set(one, (left.get(one) ?? 0) + 1);
  return b.filter((one) => {
    const open = left.get(one) ?? 0;
    left.set(one, open - 1);
    return open > 0;
  }).length;
};

/** What of a plan is other than what happened to the database; empty where it came true. */
export const comparePlan = ({ values, effects }: Plan, before: StoredState, after: StoredState): readonly string[] => {
  const was = values.flatMap((one) => valueText(one, "before")).sort();
  const is = values.flatMap((one) => valueText(one, "after")).sort();
  const unchanged = values.filter(({ change }) => change === "unchanged").length;
  const planned = effects
    .map(({ series, geo, type, activity, indicator, unit, before: old, after: now }) =>
      JSON.stringify([
        JSON.stringify([series, geo, type, activity, indicator, unit]),
        figureText(old),
        figureText(now),
      ]),
    )
    .sort();
  return [
    ...(isDeepStrictEqual(was, before.values) ? [] : ["the values before"]),
    ...(isDeepStrictEqual(is, after.values) ? [] : ["the values after"]),
    ...(unchanged === common(before.values, after.values) ? [] : ["which values are unchanged"]),
    ...(isDeepStrictEqual(planned, differences(before.cells, after.cells)) ? [] : ["the figures"]),
  ];
};
