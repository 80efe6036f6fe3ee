import { zero } from "../decimal/decimal.ts";
import type { CellPart } from "./combine.ts";
import type { MemberCell } from "./member-cell.ts";
import { typesUpward } from "./type-tree.ts";

/** What a member's cell adds to its country: itself, and a part of every type that it is added into. */
export const memberParts = (member: MemberCell): readonly CellPart[] =>
  typesUpward(member.type).map((type) => ({
    ...member,
    type,
    gross: member.value,
    overlap: zero,
    ids: [member.reporter],
  }));
