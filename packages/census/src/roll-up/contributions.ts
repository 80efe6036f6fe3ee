import { add, type Decimal, zero } from "../decimal/decimal.ts";
import { keyInPlace } from "./cell-key.ts";
import type { MemberCell } from "./member-cell.ts";
import { typesUpward } from "./type-tree.ts";

/** What each reporter adds to a cell, computed types included: by `keyInPlace`, then by reporter. */
export type Contributions = ReadonlyMap<string, ReadonlyMap<string, Decimal>>;

/** Sums the members' cells by cell and reporter. */
export const contributionsOf = (members: readonly MemberCell[]): Contributions => {
  const byCell = new Map<string, Map<string, Decimal>>();
  for (const member of members) {
    for (const type of typesUpward(member.type)) {
      const key = keyInPlace({ ...member, type });
      const byReporter = byCell.get(key) ?? new Map<string, Decimal>();
      byReporter.set(member.reporter, add(byReporter.get(member.reporter) ?? zero, member.value));
      byCell.set(key, byReporter);
    }
  }
  return byCell;
};
