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

/** The first row of an enterprise as a person is shown it, with the figures of it that count. */
export const lookAlikeRow = async (
  tx: Tx,
  registers: readonly SharedRegister[],
  countries: ReadonlyMap<string, string>,
  { rows: named }: Named,
): Promise<LookAlikeRow> => {
  const [first] = named;
  const register = registers[first?.place ?? -1];
  const checked = register?.checked ?? null;
  if (first === undefined || register === undefined || checked === null) {
    throw new RangeError("a look-alike is a row of an accepted register");
  }
  const { organisation, load } = register;
  const { rows } = await sql<{ nationalId: string | null; isPrimary: boolean | null; reference: string | null }>`
    select national_id as "nationalId", is_primary as "isPrimary", reference_date as reference
    from ${sql.table(loadTables(load).rows)} where "row" = ${first.row}`.execute(tx);
  const { nationalId = null, isPrimary = null, reference = null } = rows[0] ?? {};
  const { fileName } = await tx
    .selectFrom("submission")
    .select("fileName")
    .where("id", "=", checked.submission)
    .executeTakeFirstOrThrow();
  const others = named.flatMap(({ place }) => registers[place]?.organisation ?? []);
  return {
    organisation,
    country: countries.get(organisation) ?? "",
    submission: checked.submission,
    fileName,
    row: first.row,
    name: first.name,
    postcode: first.postcode,
    nationalId,
    isInOrder: first.key !== null,
    alsoIn: [...new Set(others)].filter((one) => one !== organisation),
    isPrimary: isPrimary ?? false,
    reference: reference === null ? null : referenceDate(reference),
    figures: await figuresOf(tx, register, first.row),
  };
};
