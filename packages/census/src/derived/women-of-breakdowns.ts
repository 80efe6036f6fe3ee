import type { MemberCell } from "../roll-up/member-cell.ts";

const womenOf: ReadonlyMap<string, string> = new Map([
  ["WRK_TOTAL", "WRK_F"],
  ["WRK_MBR", "WRK_MBR_F"],
]);

/** The member cells with women as an indicator of their own where a reporter gave them only as the part SEX=F of a breakdown. */
export const womenOfBreakdowns = (members: readonly MemberCell[]): readonly MemberCell[] => {
  const keyOf = ({ reporter, activity }: MemberCell, indicator: string): string =>
    JSON.stringify([reporter, activity, indicator]);
  const given = new Set(members.filter(({ detail }) => detail === "_T").map((one) => keyOf(one, one.indicator)));
  const women = members.flatMap((one): readonly MemberCell[] => {
    const indicator = womenOf.get(one.indicator);
    if (indicator === undefined || one.detail !== "SEX=F" || given.has(keyOf(one, indicator))) return [];
    return [{ ...one, indicator, detail: "_T" }];
  });
  return women.length === 0 ? members : [...members, ...women];
};
