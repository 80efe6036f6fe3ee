import { zero } from "../decimal/decimal.ts";
import type { MemberCell } from "../roll-up/member-cell.ts";

/** Whether a member's value is of its year and not estimated in any way: only such a value is a base, or counts in a ratio. */
export const isFreshCell = ({ composition, flags }: Pick<MemberCell, "composition" | "flags">): boolean =>
  composition.standIn === zero && composition.imputed === zero && !flags.includes("E") && !flags.includes("I");
