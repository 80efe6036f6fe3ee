import {
  decimal,
  type RegisterFigures,
  type RegisterRow,
  referenceDate,
  registerIndicators,
} from "@coop-census/census";
import type { LoadSession } from "./load-session.ts";
import { loadTables } from "./load-tables.ts";
import { rowsInGroups } from "./rows-in-groups.ts";

/** A row of an identifier that several rows have, and the indicators that its own findings keep out. */
export interface RepeatedRow {
  readonly row: RegisterRow;
  readonly keptOut: ReadonlySet<string>;
}

type Stored = Omit<RegisterRow, "reference" | "figures"> & {
  readonly key: string;
  readonly reference: string | null;
  readonly codes: readonly string[] | null;
} & Readonly<Record<string, unknown>>;

const figureOf = (value: unknown) => (typeof value === "string" ? decimal(value) : undefined);

const figuresOf = (stored: Stored): RegisterFigures =>
  Object.fromEntries(
    registerIndicators.flatMap((code) => {
      const value = figureOf(stored[code.toLowerCase()]);
      return value === undefined ? [] : [[code, value] as const];
    }),
  );

const repeatedRow = (stored: Stored): RepeatedRow => {
  const { row, kind, enterprises, nationalId, name, postcode, type, activity, activityRevision, area } = stored;
  const { scope, perimeter, flags, note, reference, codes } = stored;
  const of = {
    kind,
    enterprises,
    nationalId,
    name,
    postcode,
    isPrimary: stored.isPrimary ?? false,
    type,
    activity,
    activityRevision,
    area,
    scope,
    perimeter,
  };
  const date = reference === null ? null : referenceDate(reference);
  return {
    row: { row, ...of, flags, note, reference: date, figures: figuresOf(stored) },
    keptOut: new Set(codes),
  };
};

/**
 * The rows of each identifier that several enterprises of a load have, with what the findings that have ended keep out of
 * them; only of some identifiers where these are given.
 */
export async function* repeatedRows(
  session: LoadSession,
  { id, columns }: { readonly id: number; readonly columns: readonly string[] },
  identifiers: readonly string[] | null,
): AsyncIterable<readonly RepeatedRow[]> {
  const { rows, findings } = loadTables(id);
  const given = registerIndicators.map((code) => code.toLowerCase()).filter((column) => columns.includes(column));
  const several = `national_id in (select national_id from ${rows} where kind = 'enterprise' and national_id is not null
    group by national_id having count(*) > 1)`;
  const groups = rowsInGroups<Stored>(
    session,
    `select "row", kind, enterprises, national_id as "nationalId", is_primary as "isPrimary", name, postcode, type, activity,
       activity_revision as "activityRevision", area, scope, perimeter, flags, note, reference_date as reference, codes,
       ${given.map((column) => `"${column}", `).join("")} national_id as key
     from ${rows}
     left join (select "row", array_agg(indicator) as codes
       from (select unnest(kept_rows) as "row", unnest(kept_indicators) as indicator from ${findings}) kept group by "row"
     ) kept using ("row")
     where kind = 'enterprise' and ${identifiers === null ? several : "national_id = any($1)"}
     order by national_id, "row"`,
    identifiers === null ? [] : [identifiers],
  );
  for await (const group of groups) yield group.map(repeatedRow);
}
