import type { Db } from "../database/db.ts";

/** The countries and places that have figures, by year and geo, of whatever series. */
export const geosWithCells = (db: Db): Promise<readonly { readonly year: number; readonly geo: string }[]> =>
  db.selectFrom("cell").select(["year", "geo"]).distinct().orderBy("year").orderBy("geo").execute();
