import type { JobName, Manifest } from "@coop-census/contracts";
import type { Generated, GeneratedAlways } from "kysely";
import type { EditionState, EditionStatus } from "../edition/edition.ts";
import type { Json } from "./columns.ts";

/** Cells, editions and the outbox: migrations 0004 to 0006, 0013 and 0014. */
export interface OutputTables {
  readonly cell: CellTable;
  readonly memberReturn: MemberReturnTable;
  readonly memberCell: MemberCellTable;
  readonly edition: EditionTable;
  readonly editionTransition: EditionTransitionTable;
  readonly editionRequest: EditionRequestTable;
  readonly outbox: OutboxTable;
}

interface CellTable {
  series: string;
  year: number;
  geo: string;
  type: string;
  activity: string;
  indicator: string;
  detail: string;
  unit: string;
  gross: string;
  overlap: string;
  overlapHere: string;
  value: string;
  lower: string;
  upper: string;
  flags: string;
  answered: number;
  knownOf: number;
  reporterIds: string[];
  fresh: string;
  standIn: string;
  national: string;
  estimated: string;
  imputed: string;
}

interface MemberReturnTable {
  year: number;
  reporter: string;
  version: string;
}

interface MemberCellTable {
  year: number;
  reporter: string;
  type: string;
  activity: string;
  indicator: string;
  detail: string;
  unit: string;
  value: string;
  flags: string;
  fresh: string;
  standIn: string;
  national: string;
  estimated: string;
  imputed: string;
}

interface EditionTable {
  id: string;
  year: number;
  status: EditionStatus;
  number: number;
  state: EditionState;
  inputs: Json<Manifest["inputs"]>;
  inputsSha256: string;
  previous: string | null;
  manifestSha256: string | null;
  actor: string;
  requestedAt: Date;
  frozenAt: Date | null;
}

interface EditionTransitionTable {
  from: EditionState;
  to: EditionState;
}

interface EditionRequestTable {
  id: GeneratedAlways<number>;
  year: number;
  status: EditionStatus;
  actor: string;
  requestedAt: Date;
  edition: string | null;
}

interface OutboxTable {
  id: GeneratedAlways<number>;
  job: JobName;
  payload: Json<unknown>;
  createdAt: Generated<Date>;
  sentAt: Date | null;
  doneAt: Date | null;
  parkedAt: Date | null;
}
