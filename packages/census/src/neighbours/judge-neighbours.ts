import { compareFindings } from "../finding/compare-findings.ts";
import type { CellKey, Finding } from "../finding/finding.ts";
import type { AcceptedReturn } from "../roll-up/accepted-return.ts";
import { ruleSet } from "../rules/rule-set.ts";
import { type NeighbourContext, peerYears } from "./neighbour-context.ts";

/** An accepted return with what the rules that look at its neighbours say of it. */
export interface NeighbourJudgement<Accepted extends AcceptedReturn = AcceptedReturn> {
  readonly accepted: Accepted;
  readonly findings: readonly Finding[];
}

const textOf = (finding: Finding): string => JSON.stringify(finding);

const inOrder = (a: Finding, b: Finding): number => compareFindings(a, b) || (textOf(a) < textOf(b) ? -1 : 1);

const checkBeside = (context: NeighbourContext): readonly Finding[] => {
  const found = ruleSet.flatMap((rule) => rule.checkNeighbours?.(context) ?? []);
  return [...new Map(found.map((finding) => [textOf(finding), finding])).values()].toSorted(inOrder);
};

/**
 * Judges the accepted returns of one country, of whatever years, beside each other: the same in any order. The years are
 * judged one after the other, since what is held in one is no base for the next; `isReleased` says on which holds
 * somebody has decided that the figure counts. What the file itself holds or refuses is kept out of `returns` already.
 */
export const judgeNeighbours = <Accepted extends AcceptedReturn>(
  returns: readonly Accepted[],
  isReleased: (accepted: Accepted, finding: Finding) => boolean,
): readonly NeighbourJudgement<Accepted>[] => {
  const byId = (a: Accepted, b: Accepted): number => (a.organisation < b.organisation ? -1 : 1);
  const settled: AcceptedReturn[] = [];
  const judged: NeighbourJudgement<Accepted>[] = [];
  for (const accepted of returns.toSorted((a, b) => a.year - b.year || byId(a, b))) {
    const { organisation, year } = accepted;
    const findings = checkBeside({
      own: accepted,
      earlier: settled.filter((one) => one.organisation === organisation && one.year < year),
      peers: settled.filter((one) => one.year < year && one.year >= year - peerYears),
    });
    judged.push({ accepted, findings });
    const held = findings.filter((one) => one.severity === "HOLD" && !isReleased(accepted, one));
    const keptOut: readonly CellKey[] = [...accepted.keptOut, ...held.flatMap((one) => one.keepsOut)];
    settled.push(held.length === 0 ? accepted : { ...accepted, keptOut });
  }
  return judged;
};
