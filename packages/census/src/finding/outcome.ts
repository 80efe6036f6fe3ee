import type { CellKey, Finding } from "./finding.ts";

/** What the findings do to a submission (methodology section 3). */
export interface Outcome {
  readonly state: "rejected" | "needs-answer" | "accepted";
  /** Cells that errors keep out, also when the sender accepts the return without them; by row, then indicator. */
  readonly refused: readonly CellKey[];
  /** Cells that wait for somebody's decision and count as unanswered until then. */
  readonly held: readonly CellKey[];
}

const distinct = (keys: readonly CellKey[]): readonly CellKey[] => {
  const byText = new Map(
    keys.map((key) => [`${key.row}/${key.indicator}`, { row: key.row, indicator: key.indicator }]),
  );
  return [...byText.values()].sort((a, b) => a.row - b.row || (a.indicator < b.indicator ? -1 : 1));
};

/**
 * An error on the file rejects it; an error on a cell or record asks for an answer; a hold keeps its cells out of an
 * accepted return; nothing else stands in the way.
 */
export const judge = (findings: readonly Finding[]): Outcome => {
  const errors = findings.filter((one) => one.severity === "ERROR");
  const refused = distinct(errors.flatMap((one) => one.keepsOut));
  const held = distinct(findings.filter((one) => one.severity === "HOLD").flatMap((one) => one.keepsOut));
  if (errors.some((one) => one.level === "file")) return { state: "rejected", refused, held };
  return { state: errors.length > 0 ? "needs-answer" : "accepted", refused, held };
};
