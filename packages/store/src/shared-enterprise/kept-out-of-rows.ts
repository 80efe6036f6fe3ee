import { type RawBuilder, sql } from "kysely";
import type { SharedRegister } from "./shared-register.ts";

/** Joins to each row of a register, as `kept`, the codes that findings keep out of it and nobody has let in. */
export const keptOutOfRows = ({ load, released }: SharedRegister): RawBuilder<unknown> => {
  const letIn = sql`(k."row", k.indicator) not in (select * from unnest(${released.map(({ row }) => row)}::int[],
    ${released.map(({ indicator }) => indicator)}::text[]))`;
  return sql`left join (select k."row", array_agg(k.indicator) as codes from register_kept_out k
    where k.load = ${sql.lit(load)} and ${released.length === 0 ? sql`true` : letIn} group by k."row") kept using ("row")`;
};
