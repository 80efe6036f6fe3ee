import { type Decimal, divide } from "../decimal/decimal.ts";
import { indicator as indicatorOf, isMoney } from "../reference/indicator.ts";
import type { AcceptedReturn } from "../roll-up/accepted-return.ts";
import type { MemberCell } from "../roll-up/member-cell.ts";
import type { Overlap } from "../roll-up/overlap.ts";
import type { RollUpContext } from "../roll-up/roll-up-context.ts";
import type { SharedEnterprises, SharedEntry, SharedGroup } from "../shared-enterprise/shared-group.ts";
import type { Conversion } from "./conversion.ts";
import { convertMember } from "./convert-member.ts";
import { findConversion } from "./find-conversion.ts";
import { moneyDates, moneyKey } from "./money-dates.ts";
import type { MoneyView } from "./money-view.ts";
import type { Rate } from "./rate.ts";

/** A year and series whose money is to be in a common unit. */
export interface YearOfMoney {
  readonly context: RollUpContext;
  readonly returns: readonly AcceptedReturn[];
  readonly rates: readonly Rate[];
  readonly view: MoneyView;
}

/** What the money of a year is rolled up from. */
export interface ConvertedContext {
  /** By `moneyKey` of the reporter's own currency. */
  readonly conversions: ReadonlyMap<string, Conversion>;
  /** The converted amounts, and what overlaps in them. */
  readonly converted: RollUpContext;
  /** The amounts for which there is no rate, as they are. */
  readonly rest: readonly MemberCell[];
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

/** Converts the money of a year's members, each amount by the rate of its own year. */
export const convertContext = (from: YearOfMoney): ConvertedContext => {
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
  const rest = money.filter((member) => unitsOf(member) === null);
  const overlaps = withoutMeasures(context.overlaps);
  const shared = convertShared(context.shared, view, (entry, indicator) => unitsOf({ ...entry, indicator }));
  const { shared: _, ...unshared } = context;
  return { conversions, converted: { ...unshared, ...(shared && { shared }), overlaps, members: converted }, rest };
};
