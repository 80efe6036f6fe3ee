import { compare, type Decimal, decimal, subtract, zero } from "@coop-census/census";
import type { Plan, PlanAnswer } from "@coop-census/contracts";
import { sayFigure } from "../text/figure.ts";
import { table } from "../text/table.ts";

const shown = 12;

type Figures = {
  readonly before: { readonly value: string } | null;
  readonly after: { readonly value: string } | null;
};

const sizeOf = ({ before, after }: Figures): Decimal => {
  const difference = subtract(decimal(after?.value ?? 0), decimal(before?.value ?? 0));
  return compare(difference, zero) < 0 ? subtract(zero, difference) : difference;
};

const largest = <One extends Figures>(all: readonly One[]): readonly One[] =>
  all.toSorted((a, b) => compare(sizeOf(b), sizeOf(a))).slice(0, shown);

const sayValue = (figure: { readonly value: string } | null): string =>
  figure === null ? "–" : sayFigure(decimal(figure.value));

const figureColumns = [
  { title: "before", align: "right" },
  { title: "after", align: "right" },
] as const;

const more = (all: number, what: string): readonly string[] =>
  all > shown ? [`The ${shown} largest of ${all} ${what}; --json has all.`] : [];

const sayValues = (values: Plan["values"]): readonly string[] => {
  const other = values.filter(({ change }) => change !== "unchanged");
  if (other.length === 0) return [];
  const rows = largest(other).map(({ change, type, activity, area, scope, indicator, before, after }) => [
    change,
    type,
    activity,
    area,
    scope,
    indicator,
    sayValue(before),
    sayValue(after),
  ]);
  const columns = ["value", "type", "activity", "area", "scope", "indicator"].map((title) => ({ title }));
  return ["", table([...columns, ...figureColumns], rows), ...more(other.length, "values")];
};

/** Totals first: what people look at when a figure of the world changes. */
const sayEffects = (effects: Plan["effects"], of: PlanAnswer["effectsOf"]): readonly string[] => {
  const totals = effects.filter(
    ({ series, type, activity }) => series === "main" && type === "ALL_COOP" && activity === "_T",
  );
  if (effects.length === 0) return ["", "No figure of a country, region or the world changes."];
  const rows = largest(totals).map(({ geo, indicator, unit, before, after }) => [
    geo,
    indicator,
    unit,
    sayValue(before),
    sayValue(after),
  ]);
  const columns = ["all cooperatives of", "indicator", "unit"].map((title) => ({ title }));
  const places = new Set(effects.map(({ geo }) => geo)).size;
  const own = of === "own-return" ? " Shown is the part of the organisation's own return in them." : "";
  const head = `${effects.length} ${effects.length === 1 ? "figure" : "figures"} of ${places} ${places === 1 ? "place" : "places"} would change, those of single types and bodies counted.${own}`;
  return [
    "",
    head,
    ...(rows.length === 0 ? [] : [table([...columns, ...figureColumns], rows)]),
    ...more(totals.length, "totals"),
  ];
};

/** A plan for people: how many values of each kind, the largest changes, and what they do to the totals. */
export const sayPlan = (
  { known, replaces, outcome, values, effects }: Plan,
  of: PlanAnswer["effectsOf"],
): readonly string[] => {
  if (known !== null) {
    return [`The same bytes are ${known.submission} already (${known.state}): sending them again changes nothing.`];
  }
  if (outcome.state === "rejected") return ["Nothing in the census would change."];
  const counts = (["new", "changed", "unchanged", "gone"] as const)
    .map((kind) => `${values.filter(({ change }) => change === kind).length} ${kind}`)
    .join(", ");
  const place = replaces === null ? "There is no accepted return yet" : `It would take the place of ${replaces}`;
  const when = outcome.state === "accepted" ? "" : " when it is accepted without what is in error";
  return [`${place}${when}: ${counts}.`, ...sayValues(values), ...sayEffects(effects, of)];
};
