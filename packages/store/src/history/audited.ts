import type { Db } from "../database/db.ts";

/** An act as the audit has it. */
export interface Audited {
  readonly id: number;
  readonly at: Date;
  readonly act: string;
  readonly object: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** What was done before an edition was made, in order; without what was done to uploads that were deleted later. */
export const auditedBefore = async (db: Db, edition: string): Promise<readonly Audited[]> => {
  const made = await db
    .selectFrom("audit")
    .select(({ fn }) => fn.min("id").as("id"))
    .where("act", "=", "edition.create")
    .where("object", "=", edition)
    .executeTakeFirst();
  const rows = await db
    .selectFrom("audit")
    .select(["id", "at", "act", "object", "details"])
    .where("id", "<", made?.id ?? 0)
    .orderBy("id")
    .execute();
  const deletions = rows
    .filter(({ act }) => act === "submission.delete")
    .map(({ object, id }) => [object, id] as const);
  const deleted = new Map(deletions);
  return rows.filter(({ id, object }) => id > (deleted.get(object) ?? 0));
};
