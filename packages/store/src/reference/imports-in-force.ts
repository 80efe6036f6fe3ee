import { sql } from "kysely";
import type { Db } from "../database/db.ts";
import type { ImportKind } from "./import-kind.ts";

/** An import that holds, with the hashes of its raw files, sorted. */
export interface ImportInForce {
  readonly importId: number;
  readonly fileSha256s: readonly string[];
}

/** The imports of a kind that were made and not undone by the moment (now, without one), newest first. */
export const importsInForce = (db: Db, kind: ImportKind, asOf?: Date): Promise<readonly ImportInForce[]> => {
  let query = db
    .selectFrom("referenceImport")
    .select((from) => [
      "id as importId",
      from
        .selectFrom("referenceImportFile")
        .select(sql<string[]>`coalesce(array_agg(sha256::text order by sha256), '{}')`.as("all"))
        .whereRef("import", "=", "referenceImport.id")
        .$asScalar()
        .$notNull()
        .as("fileSha256s"),
    ])
    .where("kind", "=", kind);
  query =
    asOf === undefined
      ? query.where("undoneAt", "is", null)
      : query
          .where("importedAt", "<=", asOf)
          .where((where) => where.or([where("undoneAt", "is", null), where("undoneAt", ">", asOf)]));
  return query.orderBy("importedAt", "desc").orderBy("id", "desc").execute();
};
