import type { CellKey } from "@coop-census/census";
import type { Decision } from "../submission/decision.ts";
import type { StoredFinding } from "../submission/stored-finding.ts";
import { sightOf } from "./sight-of.ts";

type Held = Pick<StoredFinding, "rule" | "code" | "severity" | "address" | "indicator" | "raw" | "params" | "keepsOut">;

/** A decision with the finding that was decided. */
export interface DecidedFinding extends Pick<Decision, "decision"> {
  readonly finding: Held;
}

/**
 * The cells that stay out of an accepted return, once each, by row and indicator: what an ERROR refused, and what a
 * HOLD holds unless the latest decision on the same finding (they come oldest first) releases it. A cell under two HOLDs
 * needs both released.
 */
export const keptOut = (findings: readonly Held[], decisions: readonly DecidedFinding[]): readonly CellKey[] => {
  const latest = new Map(decisions.map(({ finding, decision }) => [sightOf(finding), decision]));
  const cells = new Map<string, CellKey>();
  for (const finding of findings) {
    const { severity, keepsOut } = finding;
    const isReleased = severity === "HOLD" && latest.get(sightOf(finding)) === "release";
    if ((severity !== "ERROR" && severity !== "HOLD") || isReleased) continue;
    for (const cell of keepsOut) cells.set(`${cell.row}/${cell.indicator}`, cell);
  }
  return [...cells.values()].sort((a, b) => a.row - b.row || (a.indicator < b.indicator ? -1 : 1));
};
