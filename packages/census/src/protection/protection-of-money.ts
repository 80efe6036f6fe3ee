import type { Decimal } from "../decimal/decimal.ts";
import { convertMember } from "../money/convert-member.ts";
import type { ConvertedYear, MoneyCell } from "../money/convert-year.ts";
import { moneyKey } from "../money/money-dates.ts";
import type { MoneyView } from "../money/money-view.ts";
import { isMoney } from "../reference/indicator.ts";
import type { MemberCell } from "../roll-up/member-cell.ts";
import type { RollUpContext } from "../roll-up/roll-up-context.ts";
import type { ProtectedYear } from "./contribution-in.ts";
import { protectionIn } from "./protection-in.ts";
import type { ProtectionReason } from "./protection-reason.ts";

const nameOf = ({ reporter, type, activity, indicator, detail, unit, value }: MemberCell): string =>
  JSON.stringify([reporter, type, activity, indicator, detail, unit, value]);

/** Judges the money of a year and series in a common unit, by the enterprises behind the amounts as reported. */
export const protectionOfMoney = (
  context: RollUpContext,
  year: ProtectedYear,
  { conversions }: Pick<ConvertedYear, "conversions">,
  view: MoneyView,
): ((money: MoneyCell) => ProtectionReason | null) => {
  const units = new Map(
    conversions.map(({ reporter, indicator, currency, units: of }) => [
      moneyKey({ reporter, indicator, unit: currency }),
      of,
    ]),
  );
  const converted: MemberCell[] = [];
  const origins = new Map<string, { readonly original: MemberCell; readonly units: Decimal }>();
  for (const original of context.members.filter(({ indicator }) => isMoney(indicator))) {
    const found = units.get(moneyKey(original)) ?? null;
    if (found === null) continue;
    const member = convertMember(original, view, found);
    converted.push(member);
    origins.set(nameOf(member), { original, units: found });
  }
  const counts = context.members.filter(({ indicator }) => indicator === "ENT_TOTAL");
  const find = (member: MemberCell) => origins.get(nameOf(member)) ?? null;
  const protection = protectionIn({ ...context, members: [...converted, ...counts] }, year, {
    original: (member) => find(member)?.original ?? member,
    unitsOf: (member) => find(member)?.units ?? null,
  });
  return ({ cell }) => protection.ofCell(cell);
};
