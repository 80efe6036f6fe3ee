import { sql } from "kysely";
import type { Db } from "../database/db.ts";
import { type DecidedFinding, keptOut } from "../roll-up/kept-out.ts";
import { findingOfRow } from "../submission/finding-of-row.ts";

const loadOf = (db: Db, submission: string, attempt: number) =>
  db
    .selectFrom("registerLoad")
    .select(["id", "year"])
    .where("submission", "=", submission)
    .where("attempt", "=", attempt)
    .where("keptAt", "is not", null)
    .executeTakeFirst();

/** What was decided on single rows of a submission's register, oldest first. */
const decidedRows = async (db: Db, submission: string): Promise<readonly DecidedFinding[]> => {
  const rows = await db
    .selectFrom("decision")
    .innerJoin("finding", (join) =>
      join
        .onRef("finding.submission", "=", "decision.submission")
        .onRef("finding.attempt", "=", "decision.attempt")
        .onRef("finding.ordinal", "=", "decision.finding"),
    )
    .selectAll("finding")
    .select("decision.decision")
    .where("decision.submission", "=", submission)
    .where("finding.row", ">", 0)
    .orderBy("decision.id")
    .execute();
  return rows.map(({ decision, ...finding }) => ({ decision, finding: findingOfRow(finding) }));
};

const cellName = (row: number, indicator: string): string => `${row}/${indicator}`;

/** The rows of a register that somebody has decided on, and which of their cells are out without and with the decisions. */
export interface DecidedCells {
  readonly load: { readonly id: number; readonly year: number };
  readonly rows: readonly number[];
  isOutBefore(row: number, indicator: string): boolean;
  isOut(row: number, indicator: string): boolean;
  /** The cells that are out no more. */
  readonly released: readonly { readonly row: number; readonly indicator: string }[];
}

/** What decisions on single rows do to the register that an attempt has loaded; null where they do nothing. */
export const decidedCells = async (
  db: Db,
  { submission, attempt }: { readonly submission: string; readonly attempt: number },
): Promise<DecidedCells | null> => {
  const decided = await decidedRows(db, submission);
  if (decided.length === 0) return null;
  const load = await loadOf(db, submission, attempt);
  if (load === undefined) return null;
  const rows = [...new Set(decided.map(({ finding }) => finding.address.row))];
  const found = await db
    .selectFrom("finding")
    .selectAll()
    .where("submission", "=", submission)
    .where("attempt", "=", attempt)
    .where("severity", "in", ["ERROR", "HOLD"])
    .where("row", "=", sql<number>`any(${rows}::int[])`)
    .execute();
  const findings = found.map(findingOfRow);
  const namesOf = (decisions: readonly DecidedFinding[]): ReadonlySet<string> =>
    new Set(keptOut(findings, decisions).map(({ row, indicator }) => cellName(row, indicator)));
  const [before, after] = [namesOf([]), namesOf(decided)];
  if (before.size === after.size) return null;
  return {
    load,
    rows,
    isOutBefore: (row, indicator) => before.has(cellName(row, indicator)),
    isOut: (row, indicator) => after.has(cellName(row, indicator)),
    released: keptOut(findings, []).filter(({ row, indicator }) => !after.has(cellName(row, indicator))),
  };
};
