import { recordImport, withTransaction } from "@coop-census/store";
import type { System } from "../system/system.ts";
import type { KeptTable } from "./keep-files.ts";
import type { PreparedImport } from "./prepared-import.ts";
import { readReferenceState } from "./reference-state.ts";
import { requestRollUp } from "./request-roll-up.ts";

/** Keeps the raw files on the shelf and puts their content in force, all or nothing; answers with the import's id. */
export const importReference = async (
  system: System,
  actor: string,
  files: readonly KeptTable[],
  prepared: PreparedImport,
): Promise<number> => {
  const kept = await Promise.all(files.map((file) => file.keep(system.shelf)));
  return withTransaction(system.db, async (tx) => {
    const at = new Date(system.clock.now());
    const before = await readReferenceState(tx);
    const importId = await recordImport(tx, { kind: prepared.kind, files: kept, actor, at });
    await prepared.save(tx, importId);
    await requestRollUp(tx, before);
    return importId;
  });
};
