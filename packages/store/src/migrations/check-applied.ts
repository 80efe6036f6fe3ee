import { PermanentFault } from "@coop-census/contracts";
import type { Migration } from "./migration.ts";

/** Throws a PermanentFault unless what the database has is a beginning of what the code has. */
export const checkApplied = (
  applied: readonly { readonly number: number; readonly name: string; readonly sha256: string }[],
  known: readonly Migration[],
): void => {
  const latest = applied.at(-1);
  if (latest !== undefined && latest.number > known.length) {
    throw new PermanentFault(
      "store/newer-database",
      `The database is at migration ${latest.number} (${latest.name}), this version of Coop Census knows ${known.length}.`,
      { cure: "Run the version that made the database, or a later one: a database is never migrated backwards." },
    );
  }
  for (const [index, row] of applied.entries()) {
    const file = known[index];
    if (file?.number === row.number && file.sha256 === row.sha256) continue;
    throw new PermanentFault(
      "store/other-migrations",
      `The database was migrated by another ${row.name} than the one in this version of Coop Census.`,
      {
        cure: "Use the version that made the database; an applied migration is never changed, a change is a further one.",
      },
    );
  }
};
