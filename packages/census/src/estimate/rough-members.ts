import { roundingOf, roundTo } from "../describe/rounding.ts";
import type { MemberCell } from "../roll-up/member-cell.ts";
import type { Estimation } from "./estimate-members.ts";

/**
 * The imputed cells with their values as rough as what they rest on: 5,000 times 1.0246 has no digits that anybody gave.
 * Only how a figure is printed follows from them.
 */
export const roughMembers = ({ estimates, members }: Estimation): readonly MemberCell[] =>
  members.map((member, index) => {
    const base = estimates[index]?.base ?? null;
    if (base === null) return member;
    const value = roundTo(member.value, roundingOf(base.value));
    return value === "0" ? member : { ...member, value };
  });
