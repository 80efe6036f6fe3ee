import type { Decimal } from "../decimal/decimal.ts";
import type { Removal } from "../roll-up/declared-removal.ts";
import type { RollUpContext } from "../roll-up/roll-up-context.ts";
import type { SharedEntry } from "./shared-group.ts";
import { cellsOfEntry, childOf } from "./shared-removal.ts";

/** One entry of some enterprises in one cell, with all entries of those enterprises, the best first. */
interface Matched {
  readonly reporter: string;
  readonly value: Decimal;
  readonly entries: readonly SharedEntry[];
}

/** What identifiers remove among some reporters alone, in a cell (`keyInPlace`), each with the better one that it loses to. */
export type MatchedPairs = (
  key: string,
  reporters: ReadonlySet<string>,
  /** Everything at the place and below it, or only what lies below. */
  where: "all" | "below",
) => readonly Removal[];

/** Finds the pairs by what registers have in common; of reporters that are not among these nothing is looked at. */
export const matchedPairs = (context: RollUpContext, geo: string, among: ReadonlySet<string>): MatchedPairs => {
  const byCell = new Map<string, Matched[]>();
  for (const group of context.shared?.groups ?? []) {
    const entries = group.entries.filter(({ reporter }) => among.has(reporter));
    if (entries.length < 2) continue;
    for (const entry of entries) {
      for (const key of cellsOfEntry(entry, group)) {
        const known = byCell.get(key) ?? [];
        known.push({ reporter: entry.reporter, value: entry.value, entries });
        byCell.set(key, known);
      }
    }
  }
  const child = childOf(context, geo);
  return (key, reporters, where) =>
    (byCell.get(key) ?? []).flatMap(({ reporter, value, entries }): readonly Removal[] => {
      if (!reporters.has(reporter)) return [];
      const best = entries.find(
        (one) => reporters.has(one.reporter) && (where === "all" || child(one.reporter) === child(reporter)),
      );
      if (best === undefined || best.reporter === reporter) return [];
      return [{ sides: [best.reporter, reporter], amount: value }];
    });
};
