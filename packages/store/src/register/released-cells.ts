import {
  type Decimal,
  decimal,
  type RegisterCell,
  type RegisterIndicator,
  type RegisterRow,
  reduceRegister,
  referenceDate,
  registerIndicators,
} from "@coop-census/census";
import { type Selectable, sql } from "kysely";
import type { Db } from "../database/db.ts";
import { type DecidedFinding, keptOut } from "../roll-up/kept-out.ts";
import type { Schema } from "../schema/schema.ts";
import { findingOfRow } from "../submission/finding-of-row.ts";

const columnOf = (code: string): string => code.toLowerCase().replaceAll(/_\w/g, (part) => part.slice(1).toUpperCase());

const rowOf = (stored: Selectable<Schema["registerRow"]>): RegisterRow => {
  const values = new Map<string, unknown>(Object.entries(stored));
  const figures: Partial<Record<RegisterIndicator, Decimal>> = {};
  for (const code of registerIndicators) {
    const value = values.get(columnOf(code));
    if (typeof value === "string") figures[code] = decimal(value);
  }
  const { row, kind, enterprises, nationalId, name, postcode, type, activity, activityRevision, area } = stored;
  const { scope, perimeter, referenceDate: date, flags, note } = stored;
  const reference = date === null ? null : referenceDate(date);
  const isPrimary = stored.isPrimary ?? false;
  const who = { row, kind, enterprises, nationalId, isPrimary, name, postcode, note };
  return { ...who, type, activity, activityRevision, area, scope, perimeter, reference, flags, figures };
};

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

/**
 * What the rows of an accepted register that decisions have released add to its cells, which were added up without
 * them; whatever the order of the decisions on different rows. Empty for every other return.
 */
export const releasedCells = async (
  db: Db,
  { submission, attempt }: { readonly submission: string; readonly attempt: number },
): Promise<readonly RegisterCell[]> => {
  const decided = await decidedRows(db, submission);
  if (decided.length === 0) return [];
  const load = await loadOf(db, submission, attempt);
  if (load === undefined) return [];
  const places = [...new Set(decided.map(({ finding }) => finding.address.row))];
  const found = await db
    .selectFrom("finding")
    .selectAll()
    .where("submission", "=", submission)
    .where("attempt", "=", attempt)
    .where("severity", "in", ["ERROR", "HOLD"])
    .where("row", "=", sql<number>`any(${places}::int[])`)
    .execute();
  const findings = found.map(findingOfRow);
  const namesOf = (decisions: readonly DecidedFinding[]): ReadonlySet<string> =>
    new Set(keptOut(findings, decisions).map(({ row, indicator }) => cellName(row, indicator)));
  const [before, after] = [namesOf([]), namesOf(decided)];
  if (before.size === after.size) return [];
  const rows = await db
    .selectFrom("registerRow")
    .selectAll()
    .where("year", "=", load.year)
    .where("load", "=", load.id)
    .where("row", "=", sql<number>`any(${places}::int[])`)
    .orderBy("row")
    .execute();
  const isOut = ({ row }: RegisterRow): boolean => before.has(cellName(row, "ENT_TOTAL"));
  const all = rows.map(rowOf);
  const whole = reduceRegister(all.filter(isOut), (row, indicator) => after.has(cellName(row, indicator)));
  const parts = reduceRegister(
    all.filter((row) => !isOut(row)),
    (row, indicator) => {
      const name = cellName(row, indicator);
      return indicator !== "ENT_TOTAL" && !(before.has(name) && !after.has(name));
    },
  );
  // An enterprise of which a figure was held has been counted all the same.
  return [...whole, ...parts.filter(({ indicator }) => indicator !== "ENT_TOTAL")];
};
