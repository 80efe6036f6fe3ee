import type { Contributor } from "./contributor.ts";
import { scopeOf } from "./why-unmatched.ts";

/**
 * Why two years of a figure differ in more than the thing measured. joined, left: a reporter gave it in one of the two
 * only. scope: affiliated in one, the whole country in the other. break: its reporter says so (flag B).
 */
export interface SeriesBreak {
  readonly kind: "joined" | "left" | "scope" | "break";
  /** Sorted ids. */
  readonly reporters: readonly string[];
}

const idsOf = (all: readonly Contributor[]): readonly string[] => all.map(({ reporter }) => reporter);

/** The breaks between two years of one figure, from those who gave it; none where both are of the same reporters and scope. */
export const seriesBreaks = (before: readonly Contributor[], here: readonly Contributor[]): readonly SeriesBreak[] => {
  const find = (id: string): Contributor | undefined => before.find(({ reporter }) => reporter === id);
  const switched = here.filter((one) => {
    const was = find(one.reporter);
    return was !== undefined && scopeOf(was) !== scopeOf(one);
  });
  const all: readonly SeriesBreak[] = [
    { kind: "joined", reporters: idsOf(here).filter((id) => find(id) === undefined) },
    { kind: "left", reporters: idsOf(before).filter((id) => !idsOf(here).includes(id)) },
    { kind: "scope", reporters: idsOf(switched) },
    { kind: "break", reporters: idsOf(here.filter(({ flags }) => flags.includes("B"))) },
  ];
  return all.filter(({ reporters }) => reporters.length > 0);
};
