import type { Db } from "@coop-census/store";

/** What the database says of an organisation's values and of all figures, as texts that can be compared. */
export interface StoredState {
  /** One text for each value that counts. */
  readonly values: readonly string[];
  readonly cells: ReadonlyMap<string, string>;
}

/** Reads the tables themselves: what counts of the accepted return's last check, and every cell of the year. */
export const readState = async (db: Db, organisation: string, year: number): Promise<StoredState> => {
  const submission = await db
    .selectFrom("submission")
    .select("id")
    .where("organisation", "=", organisation)
    .where("year", "=", year)
    .where("state", "=", "accepted")
    .executeTakeFirst();
  const attempt = await db
    .selectFrom("attempt")
    .select(({ fn }) => fn.max("number").as("number"))
    .where("submission", "=", submission?.id ?? "")
    .where("finishedAt", "is not", null)
    .executeTakeFirst();
  const rows = await db
    .selectFrom("observation")
    .selectAll()
    .where("submission", "=", submission?.id ?? "")
    .where("attempt", "=", attempt?.number ?? 0)
    .where("status", "=", "counts")
    .execute();
  const cells = await db.selectFrom("cell").selectAll().where("year", "=", year).execute();
  return {
    values: rows
      .map((row) =>
        JSON.stringify([
          [row.type, row.activity, row.activityRevision, row.area, row.scope, row.perimeter, row.indicator],
          [row.value, row.unit, row.referenceDate, row.flags, row.confidentiality, row.isPublic],
        ]),
      )
      .sort(),
    cells: new Map(
      cells.map((row) => [
        JSON.stringify([row.series, row.geo, row.type, row.activity, row.indicator, row.unit]),
        JSON.stringify([
          [row.gross, row.overlap, row.overlapHere, row.value, row.flags],
          [row.answered, row.knownOf, row.reporterIds],
          [row.fresh, row.standIn, row.national, row.estimated, row.imputed],
        ]),
      ]),
    ),
  };
};
