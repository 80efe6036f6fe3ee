import { type HistoricAct, type Profile, profileSchema } from "@coop-census/contracts";
import { saveProfiles, undoImport, withTransaction } from "@coop-census/store";
import { importReference } from "../reference/import-reference.ts";
import type { KeptTable } from "../reference/keep-files.ts";
import { prepareNetwork } from "../reference/prepare-network.ts";
import { prepareOverlaps } from "../reference/prepare-overlaps.ts";
import { prepareProfiles } from "../reference/prepare-profiles.ts";
import { prepareRates } from "../reference/prepare-rates.ts";
import { prepareStatements } from "../reference/prepare-statements.ts";
import type { PreparedImport } from "../reference/prepared-import.ts";
import { readReferenceState } from "../reference/reference-state.ts";
import { requestRollUp } from "../reference/request-roll-up.ts";
import { allBytes, oncePiece } from "./all-bytes.ts";
import type { Replay } from "./replay.ts";

type Import = Extract<HistoricAct, { readonly act: "import" }>;
type Undoing = Extract<HistoricAct, { readonly act: "undo-import" }>;

const largest = 64 * 1024 * 1024;

const tableOf = (name: string, bytes: Uint8Array): KeptTable => ({
  name,
  bytes,
  keep: async (shelf) => ({ name, ...(await shelf.keep(oncePiece(bytes), largest)) }),
});

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** A layout that was confirmed by a person is kept as the one JSON text of its profile; null for every other file. */
const confirmedProfile = ({ bytes }: KeptTable): Profile | null => {
  const parsed = profileSchema.safeParse(parse(new TextDecoder().decode(bytes)));
  return parsed.success ? parsed.data : null;
};

const prepareLayouts = (tables: readonly KeptTable[]): PreparedImport => {
  const [first, second] = tables;
  if (first === undefined) throw new RangeError("profiles come in a file or two");
  if (second !== undefined) return prepareProfiles(first, second);
  const profile = confirmedProfile(first);
  if (profile === null)
    return prepareProfiles(first, { name: "no header map", bytes: new Uint8Array(), keep: first.keep });
  return { kind: "profiles", summary: "", save: (tx, importId) => saveProfiles(tx, importId, [profile]) };
};

const prepare = async (kind: Import["kind"], tables: readonly KeptTable[], replay: Replay): Promise<PreparedImport> => {
  const [table] = tables;
  if (table === undefined) throw new RangeError("an import has at least one file");
  switch (kind) {
    case "network":
      return prepareNetwork(table);
    case "overlaps":
      return prepareOverlaps(table, replay.system.db);
    case "rates":
      return prepareRates(table);
    case "statements":
      return prepareStatements(table);
    case "profiles":
      return prepareLayouts(tables);
  }
};

/** Those that are missing are told, and nothing of the import is done. */
const importAgain = async (replay: Replay, { kind, files, number }: Import): Promise<void> => {
  const tables: KeptTable[] = [];
  for (const { name, sha256 } of files) {
    const raw = await replay.raw(sha256);
    if (raw === null)
      replay.problems.push(`The ${kind} import ${name} (SHA-256 ${sha256}) is missing among the raw files.`);
    else tables.push(tableOf(name, await allBytes(raw.open())));
  }
  if (tables.length < files.length) return;
  const prepared = await prepare(kind, tables, replay);
  replay.numbers.set(`import ${number}`, await importReference(replay.system, "local", tables, prepared));
};

const undoAgain = async (replay: Replay, number: number): Promise<void> => {
  const id = replay.numbers.get(`import ${number}`);
  if (id === undefined) return;
  const { db, clock } = replay.system;
  await withTransaction(db, async (tx) => {
    const before = await readReferenceState(tx);
    await undoImport(tx, { id, actor: "local", at: new Date(clock.now()) });
    await requestRollUp(tx, before);
  });
};

/** Imports the same files again, or takes the same import back. */
export const replayImport = (replay: Replay, what: Import | Undoing): Promise<void> =>
  what.act === "import" ? importAgain(replay, what) : undoAgain(replay, what.number);
