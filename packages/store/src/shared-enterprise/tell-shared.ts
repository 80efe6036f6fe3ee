import { type SharedEnterprises, sharedFindings, territoryOf } from "@coop-census/census";
import type { Tx } from "../database/db.ts";
import { replaceOutsideFindings } from "../outside/replace-outside-findings.ts";
import { importsInForce } from "../reference/imports-in-force.ts";
import type { SharedRegister } from "./shared-register.ts";

/**
 * The ids of all submissions of a year that the roster in force has in a territory, whatever their state, and of those
 * that are told something although their organisation is in no territory any more.
 */
const submissionsIn = async (tx: Tx, year: number, territory: string): Promise<readonly string[]> => {
  const [roster] = await importsInForce(tx, "network");
  if (roster === undefined) return [];
  const seats = await tx
    .selectFrom("organisation")
    .select(["id", "country"])
    .where("import", "=", roster.importId)
    .execute();
  const territories = new Map(seats.map(({ id, country }) => [id, territoryOf(country)]));
  const all = await tx.selectFrom("submission").select(["id", "organisation"]).where("year", "=", year).execute();
  const told = await tx
    .selectFrom("outsideFinding")
    .innerJoin("submission", "submission.id", "outsideFinding.submission")
    .select("submission.id")
    .distinct()
    .where("submission.year", "=", year)
    .where("outsideFinding.source", "=", "registers")
    .where("outsideFinding.isInForce", "=", true)
    .execute();
  const isTold = new Set(told.map(({ id }) => id));
  return all.flatMap(({ id, organisation }) => {
    const own = territories.get(organisation);
    return own === territory || (own === undefined && isTold.has(id)) ? [id] : [];
  });
};

/** Tells each reporter of a territory how many of its enterprises are in other registers (V23), and nobody whose register does not count. */
export const tellShared = async (
  tx: Tx,
  { year, territory }: { readonly year: number; readonly territory: string },
  registers: readonly SharedRegister[],
  shared: SharedEnterprises,
): Promise<void> => {
  const reporters = new Map(registers.map(({ checked, organisation }) => [checked?.submission, organisation]));
  const all = await submissionsIn(tx, year, territory);
  const found = all.map((submission) => {
    const reporter = reporters.get(submission);
    return { submission, findings: reporter === undefined ? [] : sharedFindings(shared, reporter) };
  });
  await replaceOutsideFindings(tx, "registers", found);
};
