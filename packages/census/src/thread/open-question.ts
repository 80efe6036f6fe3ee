import { compareFindings } from "../finding/compare-findings.ts";
import type { Finding } from "../finding/finding.ts";
import { asksForAnswer, doubtsFigures } from "./asks-for-answer.ts";

/**
 * What a question stands at: rows of a table, what is found from beside the file, or the rows of a register, where all
 * rows of one cause are one question.
 */
export type ThreadPlace = "file" | "outside" | "rows";

/** What one thread is about: all that a rule says of one cell, or of one cause. */
export interface OpenQuestion<Found extends Finding = Finding> {
  readonly place: ThreadPlace;
  readonly rule: string;
  /** 0: the file as a whole, or a cause. */
  readonly row: number;
  readonly indicator: string | null;
  /** Tells the causes of one rule and indicator apart; empty elsewhere. */
  readonly cause: string;
  /** What the findings say, without where: the same words later are the same question. */
  readonly says: string;
  /** Whether figures are in doubt while nobody answers. */
  readonly doubts: boolean;
  /** The first of the findings. */
  readonly finding: Found;
}

const wordsOf = ({ code, raw, params }: Finding): string =>
  JSON.stringify([code, raw, Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1))]);

/** The questions that findings of one place ask, one for each rule, row and indicator, in the order of the file. */
export const openQuestions = <Found extends Finding>(
  findings: readonly Found[],
  place: "file" | "outside",
): readonly OpenQuestion<Found>[] => {
  const asking = findings.filter(asksForAnswer).toSorted(compareFindings);
  const groups = Map.groupBy(asking, ({ rule, address, indicator }) => JSON.stringify([rule, address.row, indicator]));
  return [...groups.values()].flatMap((group): readonly OpenQuestion<Found>[] => {
    const [finding] = group;
    if (finding === undefined) return [];
    const { rule, indicator, address } = finding;
    const says = [...new Set(group.map(wordsOf))].sort().join(" ");
    return [{ place, rule, row: address.row, indicator, cause: "", says, doubts: group.some(doubtsFigures), finding }];
  });
};
