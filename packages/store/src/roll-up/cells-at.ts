import type { Cell } from "@coop-census/census";
import { type Selectable, sql } from "kysely";
import type { Db } from "../database/db.ts";
import type { Schema } from "../schema/schema.ts";
import { cellOfRow } from "./cell-of-row.ts";
import type { CellPlace } from "./cell-place.ts";
import { type IdsText, idsInText, idsOfText } from "./ids-in-text.ts";

type Row = Omit<Selectable<Schema["cell"]>, "reporterIds"> & { readonly ids: IdsText };

/** All cells of one place of a series and year, in no order. */
export const cellsAt = async (db: Db, { series, year, geo }: CellPlace): Promise<readonly Cell[]> => {
  const { rows } = await sql<Row>`
    select series, year, geo, type, activity, indicator, detail, unit, gross, overlap, overlap_here as "overlapHere",
      value, lower, upper, flags, answered, known_of as "knownOf", fresh, stand_in as "standIn", "national", estimated,
      imputed, ${idsInText} as ids
    from cell where series = ${series} and year = ${year} and geo = ${geo}`.execute(db.withoutPlugins());
  const idsOf = idsOfText();
  return rows.map(({ ids, ...row }) => cellOfRow({ ...row, reporterIds: [...idsOf(ids)] }));
};
