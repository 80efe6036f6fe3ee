import type { Db } from "../database/db.ts";
import type { ImportKind } from "./import-kind.ts";
import type { ImportedFile } from "./record-import.ts";

/** An import with its raw files. */
export interface ReferenceImport {
  readonly id: number;
  readonly kind: ImportKind;
  readonly importedAt: Date;
  readonly actor: string;
  readonly undoneAt: Date | null;
  readonly undoneBy: string | null;
  readonly files: readonly ImportedFile[];
}

/** All imports, of one kind or of all, oldest first, the undone ones too. */
export const listImports = async (db: Db, kind?: ImportKind): Promise<readonly ReferenceImport[]> => {
  let query = db.selectFrom("referenceImport").selectAll();
  if (kind !== undefined) query = query.where("kind", "=", kind);
  const imports = await query.orderBy("id").execute();
  const files = await db.selectFrom("referenceImportFile").selectAll().orderBy("import").orderBy("ordinal").execute();
  const byImport = Map.groupBy(files, (file) => file.import);
  return imports.map((row) => ({
    ...row,
    files: (byImport.get(row.id) ?? []).map(({ name, sha256, size }) => ({ name, sha256, size })),
  }));
};
