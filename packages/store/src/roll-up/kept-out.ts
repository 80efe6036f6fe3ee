import type { CellKey } from "@coop-census/census";
import type { Decision } from "../submission/decision.ts";
import type { StoredFinding } from "../submission/stored-finding.ts";

type Held = Pick<StoredFinding, "rule" | "severity" | "address" | "indicator" | "keepsOut">;
type Decided = Pick<Decision, "rule" | "row" | "indicator" | "decision">;

const place = (rule: string, row: number, indicator: string | null): string => JSON.stringify([rule, row, indicator]);

/**
 * The cells that stay out of an accepted return, once each, by row and indicator: what an ERROR refused, and what a
 * HOLD holds unless the latest decision on it (they come oldest first) releases it. A cell under two HOLDs needs both released.
 */
export const keptOut = (findings: readonly Held[], decisions: readonly Decided[]): readonly CellKey[] => {
  const latest = new Map(decisions.map((one) => [place(one.rule, one.row, one.indicator), one.decision]));
  const cells = new Map<string, CellKey>();
  for (const { rule, severity, address, indicator, keepsOut } of findings) {
    const isReleased = severity === "HOLD" && latest.get(place(rule, address.row, indicator)) === "release";
    if ((severity !== "ERROR" && severity !== "HOLD") || isReleased) continue;
    for (const cell of keepsOut) cells.set(`${cell.row}/${cell.indicator}`, cell);
  }
  return [...cells.values()].sort((a, b) => a.row - b.row || (a.indicator < b.indicator ? -1 : 1));
};
