import { type Decimal, divide } from "../decimal/decimal.ts";
import { indicator as indicatorOf, isMoney } from "../reference/indicator.ts";
import type { AcceptedReturn } from "../roll-up/accepted-return.ts";
import type { Cell } from "../roll-up/cell.ts";
import { keyInPlace } from "../roll-up/cell-key.ts";
import type { Overlap } from "../roll-up/overlap.ts";
import type { RollUpContext } from "../roll-up/roll-up-context.ts";
import { rollUpMembers } from "../roll-up/roll-up-members.ts";
import type { SharedEnterprises, SharedEntry, SharedGroup } from "../shared-enterprise/shared-group.ts";
import type { Conversion } from "./conversion.ts";
import { convertMember } from "./convert-member.ts";
import { findConversion } from "./find-conversion.ts";
import { moneyDates, moneyKey } from "./money-dates.ts";
import type { MoneyView } from "./money-view.ts";
import type { Rate } from "./rate.ts";

/** A figure of money in a common unit, of all reporters whose amounts could be converted. */
export interface MoneyCell {
  readonly cell: Cell;
  /** Reporters that gave the figure in a currency that is not converted; sorted ids. */
  readonly notConverted: readonly string[];
}

/** A year's money in a common unit, with how each amount came into it. */
export interface ConvertedYear {
  readonly conversions: readonly Conversion[];
  readonly cells: readonly MoneyCell[];
}

/** What a declared overlap of money measures is in nobody's common unit: it is not removed, and widens the bounds. */
const withoutMeasures = (overlaps: readonly Overlap[]): readonly Overlap[] =>
  overlaps.map((overlap) =>
    overlap.kind === "declared" && isMoney(overlap.indicator)
      ? { ...overlap, kind: "structural", amount: null }
      : overlap,
  );

/** The amounts that registers have in common, in the unit of the view; those of a reporter that is not converted are in no figure. */
const convertShared = (
  shared: SharedEnterprises | undefined,
  view: MoneyView,
  unitsOf: (of: SharedEntry, indicator: string) => Decimal | null,
): SharedEnterprises | undefined =>
  shared && {
    ...shared,
    groups: shared.groups.flatMap((group): readonly SharedGroup[] => {
      if (!isMoney(group.indicator)) return [];
      const entries = group.entries.flatMap((entry) => {
        const units = unitsOf(entry, group.indicator);
        return units === null ? [] : [{ ...entry, unit: view, value: divide(entry.value, units, 2) }];
      });
      return entries.length < 2 ? [] : [{ ...group, entries }];
    }),
  };

const placeKey = (cell: Cell): string => JSON.stringify([cell.geo, keyInPlace({ ...cell, unit: "" })]);

/**
 * The money of a year and series in a common unit (methodology section 6): the reporters' amounts are converted, each by the
 * rate of its own year, and rolled up again, so that amounts of different currencies are added here and nowhere else.
 */
export const convertYear = (from: {
  readonly context: RollUpContext;
  readonly returns: readonly AcceptedReturn[];
  readonly rates: readonly Rate[];
  readonly view: MoneyView;
}): ConvertedYear => {
  const { context, rates, view } = from;
  const year = context.year;
  const dates = moneyDates(from.returns.filter((one) => one.year === year));
  const money = context.members.filter((member) => indicatorOf(member.indicator)?.unit === "CUR");
  const conversions = new Map<string, Conversion>();
  for (const amounts of money) {
    const key = moneyKey(amounts);
    if (conversions.has(key)) continue;
    const dated = dates.get(key) ?? { years: [], hasUndated: true, endsWithinYear: false };
    conversions.set(key, findConversion({ view, year, amounts, dates: dated, rates }));
  }
  const unitsOf = (member: Parameters<typeof moneyKey>[0]) => conversions.get(moneyKey(member))?.units ?? null;
  const converted = money.flatMap((member) => {
    const units = unitsOf(member);
    return units === null ? [] : [convertMember(member, view, units)];
  });
  const rest = money.filter((member) => unitsOf(member) === null).map((member) => ({ ...member, unit: "" }));
  const overlaps = withoutMeasures(context.overlaps);
  const shared = convertShared(context.shared, view, (entry, indicator) => unitsOf({ ...entry, indicator }));
  const { shared: _, ...unshared } = context;
  const missing = new Map(
    rollUpMembers({ ...unshared, overlaps: [], members: rest }).map((cell) => [placeKey(cell), cell.reporters.ids]),
  );
  return {
    conversions: [...conversions].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, conversion]) => conversion),
    cells: rollUpMembers({ ...unshared, ...(shared && { shared }), overlaps, members: converted }).map((cell) => ({
      cell,
      notConverted: missing.get(placeKey(cell)) ?? [],
    })),
  };
};
