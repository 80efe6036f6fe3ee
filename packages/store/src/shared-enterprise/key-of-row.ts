import { idSchemes, legalUnitDigits } from "@coop-census/census";
import { type RawBuilder, sql } from "kysely";
import { doubtfulRows } from "./doubtful-rows.ts";
import type { SharedRegister } from "./shared-register.ts";

/** Shorter ones are too likely to be numbers that each register has given itself. */
const shortestUnchecked = 6;

const ownKey = (territory: string): RawBuilder<string | null> => {
  if (!idSchemes.has(territory)) {
    const bare = sql`translate(upper(national_id), ${" ./-‐–·"}, '')`;
    // The offset has it made once for both: it costs more than the rest of the row.
    return sql`(select case when length(bare) >= ${sql.lit(shortestUnchecked)} then bare end
      from (select ${bare} as bare offset 0) own)`;
  }
  const unit = legalUnitDigits.get(territory);
  if (unit === undefined) return sql`national_id`;
  return sql`case when length(national_id) = ${sql.lit(unit.of)}
    then left(national_id, ${sql.lit(unit.digits)}) else national_id end`;
};

/**
 * What names the enterprise of a row within its territory; null where nothing does. An identifier that is not in order
 * (V25, if the register has any such) proves nothing.
 */
export const keyOfRow = (register: SharedRegister, hasDoubts: boolean): RawBuilder<string | null> => {
  const own = ownKey(register.territory);
  return hasDoubts ? sql`case when "row" not in (${doubtfulRows(register)}) then ${own} end` : own;
};
