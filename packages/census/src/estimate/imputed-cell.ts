import { zero } from "../decimal/decimal.ts";
import type { MemberCell } from "../roll-up/member-cell.ts";
import { uniteFlags } from "../roll-up/unite-flags.ts";
import type { Estimate } from "./estimate.ts";

/** The member cell that an estimate adds to the roll-up: flag I, and imputed as a whole. */
export const imputedCell = ({
  reporter,
  country,
  type,
  indicator,
  unit,
  value,
  isNational,
  flags,
}: Estimate): MemberCell => ({
  reporter,
  country,
  type,
  activity: "_T",
  indicator,
  detail: "_T",
  unit,
  value,
  flags: uniteFlags("I", flags, isNational ? "D" : ""),
  composition: { fresh: zero, standIn: zero, national: isNational ? value : zero, estimated: zero, imputed: value },
});
