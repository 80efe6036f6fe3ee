import { type Decimal, decimal, referenceDate, registerIndicators } from "@coop-census/census";
import { sql } from "kysely";
import type { Tx } from "../database/db.ts";
import { loadTables } from "../register/load-tables.ts";
import type { Named } from "./like-pairs.ts";
import type { LookAlikeRow } from "./look-alike.ts";
import { isGiven, type SharedRegister } from "./shared-register.ts";

const keptOutOf = async (tx: Tx, { load, released }: SharedRegister, row: number): Promise<ReadonlySet<string>> => {
  const kept = await tx
    .selectFrom("registerKeptOut")
    .select("indicator")
    .where("load", "=", load)
    .where("row", "=", row)
    .execute();
  const letIn = new Set(released.filter((one) => one.row === row).map(({ indicator }) => indicator));
  return new Set(kept.map(({ indicator }) => indicator).filter((indicator) => !letIn.has(indicator)));
};

const figuresOf = async (tx: Tx, register: SharedRegister, row: number): Promise<Readonly<Record<string, Decimal>>> => {
  const parts = sql.join(registerIndicators.map((code) => sql`(${code}, ${sql.ref(code.toLowerCase())})`));
  const { rows } = await sql<{ indicator: string; value: string }>`
    select indicator, value::text as value from ${sql.table(loadTables(register.load).rows)}
    cross join lateral (values ${parts}) part (indicator, value)
    where "row" = ${row} and value is not null`.execute(tx);
  const keptOut = await keptOutOf(tx, register, row);
  const counted = rows.filter(({ indicator }) => !keptOut.has(indicator) && isGiven(register, indicator));
  return Object.fromEntries(counted.map(({ indicator, value }) => [indicator, decimal(value)]));
};

/** What of a row a person is shown beside its name. */
const storedRow = async (tx: Tx, load: number, row: number) => {
  const { rows } = await sql<{ nationalId: string | null; isPrimary: boolean; reference: string | null }>`
    select national_id as "nationalId", coalesce(is_primary, false) as "isPrimary", reference_date as reference
    from ${sql.table(loadTables(load).rows)} where "row" = ${row}`.execute(tx);
  const [stored] = rows;
  if (stored === undefined) throw new RangeError(`load ${load} has no row ${row}`);
  const { reference, ...rest } = stored;
  return { ...rest, reference: reference === null ? null : referenceDate(reference) };
};

/** The first row of an enterprise as a person is shown it, with the figures of it that count. */
export const lookAlikeRow = async (
  tx: Tx,
  registers: readonly SharedRegister[],
  countries: ReadonlyMap<string, string>,
  { rows: named }: Named,
): Promise<LookAlikeRow> => {
  const [first] = named;
  const register = first === undefined ? undefined : registers[first.place];
  if (first === undefined || register === undefined || register.checked === null) {
    throw new RangeError("a look-alike is a row of an accepted register");
  }
  const { organisation, load, checked } = register;
  const { row, name, postcode, key } = first;
  const { fileName } = await tx
    .selectFrom("submission")
    .select("fileName")
    .where("id", "=", checked.submission)
    .executeTakeFirstOrThrow();
  const others = new Set(named.flatMap(({ place }) => registers[place]?.organisation ?? []));
  return {
    organisation,
    country: countries.get(organisation) ?? "",
    submission: checked.submission,
    fileName,
    row,
    name,
    postcode,
    ...(await storedRow(tx, load, row)),
    isInOrder: key !== null,
    alsoIn: [...others].filter((one) => one !== organisation),
    figures: await figuresOf(tx, register, row),
  };
};
