import { type AcceptedReturn, type CellKey, type Finding, judgeNeighbours } from "@coop-census/census";
import { type Db, neighboursOf } from "@coop-census/store";
import type { CheckedFile } from "../check/checked-file.ts";
import { canCount } from "./can-count.ts";
import { toAccepted } from "./to-accepted.ts";

/** What of the findings comes from beside the file. */
export interface JudgedBeside {
  readonly beside: readonly Finding[];
}

const united = (cells: readonly CellKey[]): readonly CellKey[] =>
  [...new Map(cells.map((cell) => [`${cell.row}/${cell.indicator}`, cell])).values()].sort(
    (a, b) => a.row - b.row || (a.indicator < b.indicator ? -1 : 1),
  );

/**
 * A checked return with what the rules will say of it beside the accepted ones of its country, once it is one of them in
 * the place of the one before. What they hold is held with what the file itself does; the state stays.
 */
export const judgeBeside = async <Checked extends CheckedFile>(
  db: Db,
  file: { readonly organisation: string; readonly year: number },
  checked: Checked,
): Promise<Checked & JudgedBeside> => {
  if (!canCount(checked)) return { ...checked, beside: [] };
  const own = toAccepted(file, checked);
  const { returns, isReleased } = await neighboursOf(db, file.organisation);
  const others = returns.filter((one) => one.organisation !== own.organisation || one.year !== own.year);
  const stored = new Map<AcceptedReturn, (typeof others)[number]>(others.map((one) => [one, one]));
  const judged = judgeNeighbours<AcceptedReturn>([...others, own], (accepted, finding) => {
    const known = stored.get(accepted);
    return known !== undefined && isReleased(known, finding);
  });
  const beside = judged.find(({ accepted }) => accepted === own)?.findings ?? [];
  if (beside.length === 0) return { ...checked, beside };
  const holds = beside.filter(({ severity }) => severity === "HOLD").flatMap(({ keepsOut }) => keepsOut);
  const outcome = { ...checked.outcome, held: united([...checked.outcome.held, ...holds]) };
  return { ...checked, findings: [...checked.findings, ...beside], outcome, beside };
};
