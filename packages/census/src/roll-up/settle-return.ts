import { sectionOf } from "../sector/sector-list.ts";
import { type Figure, sumFigures } from "./figure.ts";
import { worstGap } from "./gap.ts";
import { keepOutContaining } from "./keep-out-containing.ts";
import { keepOutFiner } from "./keep-out-finer.ts";
import type { PartValue } from "./part-row.ts";
import { type Slot, settleAreas, slotOf } from "./settle-areas.ts";
import { mixedTypes, settleMixedTypes } from "./settle-mixed-types.ts";
import { settleSubtotals } from "./settle-subtotals.ts";
import { settleTotal } from "./settle-total.ts";

/** A figure that counts, of the country as a whole. */
export interface SettledValue {
  readonly type: string;
  readonly activity: string;
  readonly figure: Figure;
}

const emptySlot: Slot = { figure: null, gap: "blank", isPartial: false };

/** Sections are the parts of an activity total; divisions are its parts where a return has no figure of their section. */
const activityParts = (slots: ReadonlyMap<string, Slot>): readonly Slot[] => {
  const hasFigure = (activity: string | null): boolean =>
    activity !== null && (slots.get(activity)?.figure ?? null) !== null;
  return [...slots].flatMap(([activity, slot]) => (activity === "_T" || hasFigure(sectionOf(activity)) ? [] : [slot]));
};

const settleActivities = (values: readonly PartValue[]): ReadonlyMap<string, Slot> => {
  const byActivity = Map.groupBy(values, ({ activity }) => activity);
  const slots = new Map([...byActivity].map(([activity, group]) => [activity, settleAreas(group)]));
  const parts = activityParts(slots);
  const figures = parts.map(({ figure }) => figure).filter((figure) => figure !== null);
  const total = slots.get("_T") ?? emptySlot;
  if (parts.length > 0) {
    slots.set("_T", slotOf(settleTotal(total.figure, figures, worstGap(parts.map(({ gap }) => gap)))));
  }
  return slots;
};

const addTo = (values: readonly SettledValue[], more: SettledValue): readonly SettledValue[] => {
  const same = values.find(({ type }) => type === more.type);
  if (same === undefined) return [...values, more];
  return values.map((one) => (one === same ? { ...one, figure: sumFigures([one.figure, more.figure]) } : one));
};

/**
 * Settles the values of one indicator, one for each row of a return, in all dimensions: subtypes first, then areas,
 * activities and types; what only a total row of types has, and what its blank parts leave, counts in `totalType`.
 */
export const settleReturn = (all: readonly PartValue[], totalType: string): readonly SettledValue[] => {
  const known = keepOutContaining(keepOutFiner(all));
  const mixed = mixedTypes(known);
  const values = [
    ...settleSubtotals(known.filter(({ type }) => !mixed.has(type))),
    ...known.filter(({ type }) => mixed.has(type)),
  ];
  const byType = Map.groupBy(values, ({ type }) => type);
  const settled = new Map([...byType].map(([type, group]) => [type, settleActivities(group)]));
  const slots = settleMixedTypes(settled, mixed);
  const activities = new Set(["_T", ...values.map(({ activity }) => activity)]);
  return [...activities].flatMap((activity): readonly SettledValue[] => {
    const parts = [...slots].flatMap(([type, ofType]) => {
      const slot = type === "_T" ? undefined : ofType.get(activity);
      return slot === undefined ? [] : [{ type, ...slot }];
    });
    const given = parts.flatMap(({ type, figure }) => (figure === null ? [] : [{ type, activity, figure }]));
    const total = slots.get("_T")?.get(activity) ?? emptySlot;
    // A sum that lacks a part can stand for parts that nobody gave, but says nothing of what is missing among those given.
    const usable = given.length > 0 && total.isPartial ? null : total.figure;
    const figures = given.map(({ figure }) => figure);
    const { rest } = settleTotal(usable, figures, worstGap(parts.map(({ gap }) => gap)));
    return rest === null ? given : addTo(given, { type: totalType, activity, figure: rest });
  });
};
