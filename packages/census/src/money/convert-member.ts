import { add, type Decimal, divide, subtract } from "../decimal/decimal.ts";
import type { MemberCell } from "../roll-up/member-cell.ts";
import type { MoneyView } from "./money-view.ts";

const places = 2;

/** The member cell in the unit of the view, each amount rounded half-up to hundredths; fresh and stand-in still add up to the value. */
export const convertMember = (member: MemberCell, view: MoneyView, units: Decimal): MemberCell => {
  const convert = (amount: Decimal): Decimal => divide(amount, units, places);
  const value = convert(member.value);
  const { fresh, standIn, national, estimated, imputed } = member.composition;
  const inView = convert(fresh);
  return {
    ...member,
    unit: view,
    value,
    composition: {
      fresh: inView,
      standIn: add(fresh, standIn) === member.value ? subtract(value, inView) : convert(standIn),
      national: convert(national),
      estimated: convert(estimated),
      imputed: convert(imputed),
    },
  };
};
