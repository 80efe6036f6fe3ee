import type { DerivedRate } from "../derived/derived-rates.ts";
import { womenOfBreakdowns } from "../derived/women-of-breakdowns.ts";
import type { MemberCell } from "../roll-up/member-cell.ts";
import type { RollUpContext } from "../roll-up/roll-up-context.ts";
import type { ProtectedYear } from "./contribution-in.ts";
import { protectionIn } from "./protection-in.ts";

/** What a rate is of: two levels of the same reporters. */
type Levels = Pick<DerivedRate, "geo" | "type" | "activity" | "detail"> & {
  readonly numerator: string;
  readonly denominator: string;
  readonly ids: readonly string[];
};

const nameOf = ({ reporter, type, activity }: MemberCell, indicator: string, detail: string): string =>
  JSON.stringify([reporter, type, activity, indicator, detail]);

const wholeOf: Readonly<Record<string, string>> = { WRK_F: "WRK_TOTAL", WRK_MBR_F: "WRK_MBR" };

/**
 * Whether both levels of a rate or sum of two indicators are free, and what the members gave of each beside them. Of a
 * reporter that gave both by type, the types of both are in it; otherwise all that it gave.
 */
export const areLevelsFree = (context: RollUpContext, year: ProtectedYear): ((levels: Levels) => boolean) => {
  const members = womenOfBreakdowns(context.members);
  const reported = new Map(context.members.map((one) => [nameOf(one, one.indicator, one.detail), one]));
  const original = (member: MemberCell): MemberCell =>
    reported.get(nameOf(member, member.indicator, member.detail)) ??
    reported.get(nameOf(member, wholeOf[member.indicator] ?? "", "SEX=F")) ??
    member;
  const protection = protectionIn({ ...context, members }, year, { original, unitsOf: () => null });
  const typesOf = Map.groupBy(members, ({ reporter, activity, indicator, detail }) =>
    JSON.stringify([reporter, activity, indicator, detail]),
  );
  return ({ numerator, denominator, ids, ...of }) => {
    const chosen = new Set(ids);
    const given = (reporter: string, indicator: string): readonly string[] =>
      (typesOf.get(JSON.stringify([reporter, of.activity, indicator, of.detail])) ?? []).map(({ type }) => type);
    const isIn = ({ reporter, type }: MemberCell): boolean => {
      if (!chosen.has(reporter)) return false;
      const [first, second] = [given(reporter, numerator), given(reporter, denominator)];
      const both = first.filter((one) => second.includes(one));
      return both.length === 0 || both.includes(type);
    };
    return [numerator, denominator].every((indicator) => {
      const unit = members.find((one) => one.indicator === indicator)?.unit ?? "";
      return protection.ofPart({ ...of, indicator, unit }, isIn) === null;
    });
  };
};
