import { compare, subtract, zero } from "../decimal/decimal.ts";
import { additiveMembers } from "../network/additive-members.ts";
import { lowestCommonPlace } from "../network/geography.ts";
import { endOfYear } from "../network/validity.ts";
import type { Cell } from "../roll-up/cell.ts";
import { connectedReporters } from "../roll-up/connected-reporters.ts";
import { contributionsOf } from "../roll-up/contributions.ts";
import type { MemberCell } from "../roll-up/member-cell.ts";
import type { Overlap } from "../roll-up/overlap.ts";
import { overlapHold } from "../roll-up/overlap-hold.ts";
import type { RollUpContext } from "../roll-up/roll-up-context.ts";
import { rollUpMembers } from "../roll-up/roll-up-members.ts";
import { bodyOfSeries } from "../roll-up/series.ts";
import { smallerSide } from "../roll-up/smaller-side.ts";
import type { OverlapEffect } from "./overlap-effect.ts";

type Absence = OverlapEffect["absent"][number];

const absenceOf = (context: RollUpContext, side: string, indicator: string): readonly Absence[] => {
  const own = context.members.filter(({ reporter }) => reporter === side);
  const isOfEnterprises = indicator.startsWith("ENT_");
  if (own.some((one) => one.indicator === indicator || isOfEnterprises)) return [];
  if (own.length > 0) return [{ side, why: "no-figure" }];
  if (context.network.organisations.some(({ id, isGroup }) => id === side && isGroup)) return [{ side, why: "group" }];
  const additive = additiveMembers(context.network, endOfYear(context.year), bodyOfSeries(context.series));
  return [{ side, why: additive.includes(side) ? "no-return" : "not-added" }];
};

/** The members that the overlaps connect with a pair: what the others have changes nothing between the two. */
const membersAround = (context: RollUpContext, { a, b }: Overlap): readonly MemberCell[] => {
  const groups = connectedReporters(context.overlaps.map((one) => ({ sides: [one.a, one.b] as const })));
  const around = new Set(groups.find(({ reporters }) => reporters.includes(a))?.reporters ?? [a, b]);
  return context.members.filter(({ reporter }) => around.has(reporter));
};

const totalsAt = (cells: readonly Cell[], geo: string): readonly Cell[] =>
  cells.filter((one) => one.geo === geo && one.activity === "_T" && one.detail === "_T");

/** What is other at a place with the overlap than without it alone, in the cells of one type. */
const changesAt = (
  context: RollUpContext,
  overlap: Overlap,
  place: string,
): Pick<OverlapEffect, "type" | "changes"> => {
  const overlaps = context.overlaps.filter((one) => one !== overlap);
  const before = totalsAt(rollUpMembers({ ...context, overlaps }), place);
  const after = totalsAt(rollUpMembers(context), place);
  const isCooperative = after.some((cell) => cell.type === "ALL_COOP");
  const type = overlap.type ?? (isCooperative ? "ALL_COOP" : "ALL_ENT");
  const changes = after.flatMap((cell, index) => {
    const without = before[index];
    if (cell.type !== type || without === undefined) return [];
    const { indicator, unit } = cell;
    const removed = subtract(cell.overlapHere, without.overlapHere);
    const lowered = subtract(subtract(without.bounds.lower, cell.bounds.lower), removed);
    const widened = compare(lowered, zero) > 0 ? lowered : zero;
    return removed === zero && widened === zero ? [] : [{ indicator, unit, removed, widened }];
  });
  return { type, changes };
};

const kindOf = (changes: OverlapEffect["changes"]): OverlapEffect["kind"] => {
  if (changes.length === 0) return "nothing";
  return changes.some(({ removed }) => removed !== zero) ? "removed" : "widens";
};

const effectOf = (context: RollUpContext, overlap: Overlap): OverlapEffect => {
  const { a, b, indicator } = overlap;
  const absent = [a, b].flatMap((side) => absenceOf(context, side, indicator));
  const members = membersAround(context, overlap);
  const [ofA, ofB] = [a, b].map((side) => members.filter(({ reporter }) => reporter === side));
  const [seatOfA, seatOfB] = [ofA?.[0]?.country, ofB?.[0]?.country];
  if (absent.length > 0 || seatOfA === undefined || seatOfB === undefined) {
    return {
      kind: "nothing",
      hold: overlapHold(overlap, context.year, null),
      place: null,
      type: null,
      changes: [],
      absent,
    };
  }
  const place = lowestCommonPlace(context.network, endOfYear(context.year), seatOfA, seatOfB);
  const { type, changes } = changesAt({ ...context, members }, overlap, place);
  const units = [...new Set(ofA?.map(({ unit }) => unit))];
  const hold = overlapHold(overlap, context.year, smallerSide(overlap, units, contributionsOf(members)));
  return { kind: kindOf(changes), hold, place, type, changes, absent };
};

/** What each overlap did in a year and series, in their order: the figures as they are against those without it alone. */
export const overlapEffects = (context: RollUpContext): readonly OverlapEffect[] =>
  context.overlaps.map((overlap) => effectOf(context, overlap));
