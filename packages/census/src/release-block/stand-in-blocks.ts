import { compare, zero } from "../decimal/decimal.ts";
import { contributorsIn } from "../describe/contributor.ts";
import type { Protection } from "../protection/protection-in.ts";
import { keyInPlace } from "../roll-up/cell-key.ts";
import type { MemberCell } from "../roll-up/member-cell.ts";
import type { RollUpContext } from "../roll-up/roll-up-context.ts";
import { rollUpMembers } from "../roll-up/roll-up-members.ts";
import type { ReleaseBlock } from "./release-block.ts";

/** A year of a series with what its figures are judged by. */
export interface JudgedSeries {
  readonly context: RollUpContext;
  readonly protection: Pick<Protection, "ofMembers">;
}

const nameOf = (member: MemberCell): string => JSON.stringify([member.reporter, keyInPlace(member), member.value]);

const isStandIn = ({ composition }: MemberCell): boolean => compare(composition.standIn, zero) !== 0;

/**
 * A block for each figure that less its own value of an earlier year is a protected value (V29): a value that stands in is the
 * same in both years, as everybody is told, so that who subtracts has what only one of the years has beside it.
 */
export const standInBlocks = (before: JudgedSeries, after: JudgedSeries): readonly ReleaseBlock[] => {
  const known = new Set(before.context.members.map(nameOf));
  const standing = new Set(after.context.members.filter((one) => isStandIn(one) && known.has(nameOf(one))).map(nameOf));
  if (standing.size === 0) return [];
  const [old, now] = [contributorsIn(before.context), contributorsIn(after.context)];
  const { series } = after.context;
  return rollUpMembers(after.context).flatMap(({ geo, type, activity, indicator, detail, unit }) => {
    const coordinates = { series, geo, type, activity, indicator, detail, unit };
    const [was, is] = [old, now].map((of) => of.of(coordinates).flatMap(({ parts }) => parts));
    const othersOf = (all: readonly MemberCell[] = []) => all.filter((one) => !standing.has(nameOf(one)));
    const [gone, come] = [othersOf(was), othersOf(is)];
    if ((was ?? []).length === gone.length || (gone.length === 0) === (come.length === 0)) return [];
    const reason = gone.length === 0 ? after.protection.ofMembers(come) : before.protection.ofMembers(gone);
    if (reason === null) return [];
    const reporters = [...new Set([...gone, ...come].map(({ reporter }) => reporter))].sort().join(", ");
    const params = { year: String(before.context.year), reporters };
    return [{ rule: "V29", code: `V29/years-${reason}`, coordinates, params } as const];
  });
};
