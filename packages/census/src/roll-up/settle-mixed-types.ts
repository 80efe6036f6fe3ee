import { compare, zero } from "../decimal/decimal.ts";
import { ancestorTypes, topType } from "../reference/coop-type.ts";
import { sectionOf } from "../sector/sector-list.ts";
import { remainderOf, sumFigures } from "./figure.ts";
import type { PartValue } from "./part-row.ts";
import type { Slot } from "./settle-areas.ts";

const levelOf = ({ area, activity }: PartValue): string => {
  const ofActivity = activity === "_T" ? "total" : sectionOf(activity) === null ? "section" : "division";
  return `${area === "_T" ? "country" : "area"} ${ofActivity}`;
};

/**
 * The types of a return that contain one another (SOCIAL and SOCIAL_A) and that are not all given at one level of area and
 * activity: no row of the one can be taken from a row of the other then.
 */
export const mixedTypes = (values: readonly PartValue[]): ReadonlySet<string> => {
  const said = values.filter(({ type, figure, isKeptOut }) => type !== "_T" && (figure !== null || isKeptOut));
  const families = [...Map.groupBy(said, ({ type }) => topType(type)).values()];
  const mixed = families.filter(
    (family) => new Set(family.map(levelOf)).size > 1 && new Set(family.map(({ type }) => type)).size > 1,
  );
  const tops = new Set(mixed.flat().map(({ type }) => topType(type)));
  return new Set(values.map(({ type }) => type).filter((type) => tops.has(topType(type))));
};

const withoutParts = (slot: Slot, parts: readonly Slot[]): Slot => {
  if (parts.some(({ gap }) => gap === "kept-out")) return { figure: null, gap: "kept-out", isPartial: false };
  const given = parts.map(({ figure }) => figure).filter((figure) => figure !== null);
  if (slot.figure === null || given.length === 0) return slot;
  const rest = remainderOf(slot.figure, sumFigures(given));
  return { ...slot, figure: compare(rest.value, zero) > 0 ? rest : null };
};

/**
 * What the mixed types of a return come to beside one another, by activity: each is settled by itself first, over its areas
 * and activities, and then reduced to what the types in it do not explain, with flag E, so that nothing counts twice.
 */
export const settleMixedTypes = (
  slots: ReadonlyMap<string, ReadonlyMap<string, Slot>>,
  mixed: ReadonlySet<string>,
): ReadonlyMap<string, ReadonlyMap<string, Slot>> => {
  const settled = new Map(slots);
  const deepestFirst = [...mixed].sort((a, b) => ancestorTypes(b).length - ancestorTypes(a).length);
  for (const type of deepestFirst) {
    const inside = [...mixed].filter((other) => ancestorTypes(other).includes(type));
    const partsOf = (activity: string): readonly Slot[] =>
      inside.map((other) => settled.get(other)?.get(activity)).filter((slot) => slot !== undefined);
    const own = [...(slots.get(type) ?? [])].map(
      ([activity, slot]) => [activity, withoutParts(slot, partsOf(activity))] as const,
    );
    settled.set(type, new Map(own));
  }
  return settled;
};
