import { audit } from "../audit/audit.ts";
import type { Tx } from "../database/db.ts";
import type { ImportKind } from "./import-kind.ts";

/** A raw file of an import, as it lies on the shelf. */
export interface ImportedFile {
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
}

/** Begins an import and answers with its id, under which its rows are saved in the same transaction. */
export const recordImport = async (
  tx: Tx,
  request: {
    readonly kind: ImportKind;
    readonly files: readonly ImportedFile[];
    readonly actor: string;
    readonly at: Date;
  },
): Promise<number> => {
  const { kind, files, actor, at } = request;
  const { id } = await tx
    .insertInto("referenceImport")
    .values({ kind, importedAt: at, actor, undoneAt: null, undoneBy: null })
    .returning("id")
    .executeTakeFirstOrThrow();
  if (files.length > 0) {
    await tx
      .insertInto("referenceImportFile")
      .values(files.map(({ name, sha256, size }, ordinal) => ({ import: id, ordinal, name, sha256, size })))
      .execute();
  }
  await audit(tx, { at, actor, act: `${kind}.import`, object: `import-${id}`, details: { files } });
  return id;
};
