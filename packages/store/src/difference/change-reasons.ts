import { type Decimal, decimal, type FigureCoordinates } from "@coop-census/census";
import type { Db } from "../database/db.ts";

/** What a person has said of a change that no input explains; it holds for these very values, null where there is no figure. */
export interface ChangeReason {
  readonly coordinates: FigureCoordinates;
  readonly before: Decimal | null;
  readonly after: Decimal | null;
  /** Of REVISION_REASON. */
  readonly code: string;
  readonly because: string;
  readonly actor: string;
  readonly at: Date;
}

/** The reasons given for changes between editions of a year, the latest of each, the earliest given first. */
export const changeReasons = async (db: Db, year: number): Promise<readonly ChangeReason[]> => {
  const rows = await db
    .selectFrom("changeReason")
    .innerJoin("edition", "edition.id", "changeReason.edition")
    .select(["coordinates", "before", "after", "code", "because", "changeReason.actor", "at"])
    .where("edition.year", "=", year)
    .orderBy("changeReason.id")
    .execute();
  const reasons = rows.map((row) => ({
    ...row,
    before: row.before === null ? null : decimal(row.before),
    after: row.after === null ? null : decimal(row.after),
  }));
  const keyOf = ({ coordinates: of, before, after }: (typeof reasons)[number]): string =>
    JSON.stringify([of.series, of.view, of.geo, of.type, of.activity, of.indicator, of.detail, of.unit, before, after]);
  return [...new Map(reasons.map((one) => [keyOf(one), one])).values()];
};
