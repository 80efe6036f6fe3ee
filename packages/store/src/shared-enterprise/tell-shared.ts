import { type SharedEnterprises, sharedFindings, territoryOf } from "@coop-census/census";
import type { Tx } from "../database/db.ts";
import { replaceOutsideFindings } from "../outside/replace-outside-findings.ts";
import { importsInForce } from "../reference/imports-in-force.ts";
import type { SharedRegister } from "./shared-register.ts";

/** The ids of all submissions of a year that the roster in force has in a territory, whatever their state. */
const submissionsIn = async (tx: Tx, year: number, territory: string): Promise<readonly string[]> => {
  const [roster] = await importsInForce(tx, "network");
  if (roster === undefined) return [];
  const rows = await tx
    .selectFrom("submission")
    .innerJoin("organisation", "organisation.id", "submission.organisation")
    .select(["submission.id", "organisation.country"])
    .where("organisation.import", "=", roster.importId)
    .where("submission.year", "=", year)
    .execute();
  return rows.filter(({ country }) => territoryOf(country) === territory).map(({ id }) => id);
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
