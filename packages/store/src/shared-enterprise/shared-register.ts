import { isMoney, registerIndicators, type Scope, territoryOf } from "@coop-census/census";
import type { Db } from "../database/db.ts";
import { importsInForce } from "../reference/imports-in-force.ts";
import { decidedCells } from "../register/decided-cells.ts";
import { acceptedAttempts } from "../roll-up/accepted-attempts.ts";

/** An accepted register whose rows are looked at. */
export interface SharedRegister {
  readonly organisation: string;
  readonly territory: string;
  /** Null for a register that nobody has sent yet. */
  readonly checked: { readonly submission: string; readonly attempt: number } | null;
  readonly load: number;
  readonly scope: Scope;
  readonly totalType: string;
  /** Of its money; null where nobody knows it, so that it gives none. */
  readonly currency: string | null;
  /** Cells that findings kept out and decisions have let in again. */
  readonly released: readonly { readonly row: number; readonly indicator: string }[];
}

/** The accepted registers of a year by organisation, of one territory if it is named. */
export const sharedRegisters = async (db: Db, year: number, territory?: string): Promise<readonly SharedRegister[]> => {
  const [roster] = await importsInForce(db, "network");
  if (roster === undefined) return [];
  const seats = await db
    .selectFrom("organisation")
    .select(["id", "country"])
    .where("import", "=", roster.importId)
    .execute();
  const territories = new Map(seats.map(({ id, country }) => [id, territoryOf(country)]));
  const named = [...territories].filter(([, one]) => territory === undefined || one === territory).map(([id]) => id);
  const attempts = await acceptedAttempts(db, year, named);
  if (attempts.length === 0) return [];
  const loads = await db
    .selectFrom("registerLoad")
    .select(["id", "submission", "attempt"])
    .where("year", "=", year)
    .where("keptAt", "is not", null)
    .where(
      "submission",
      "in",
      attempts.map(({ submission }) => submission),
    )
    .execute();
  const registers: SharedRegister[] = [];
  for (const { organisation, submission, attempt, terms } of attempts) {
    const load = loads.find((one) => one.submission === submission && one.attempt === attempt)?.id;
    const own = territories.get(organisation);
    if (load === undefined || own === undefined || terms === null) continue;
    const decided = await decidedCells(db, { submission, attempt });
    registers.push({
      organisation,
      territory: own,
      checked: { submission, attempt },
      load,
      scope: terms.rollUpScope,
      totalType: terms.totalType,
      currency: terms.currency ?? null,
      released: decided?.released ?? [],
    });
  }
  return registers;
};

/** The figures that a register may give, ENT_TOTAL and ENT_ACTIVE first. */
export const sharedIndicators: readonly string[] = ["ENT_TOTAL", "ENT_ACTIVE", ...registerIndicators];

/** Whether a register gives an indicator at all: money without a currency is no figure. */
export const isGiven = ({ currency }: SharedRegister, indicator: string): boolean =>
  currency !== null || !isMoney(indicator);
