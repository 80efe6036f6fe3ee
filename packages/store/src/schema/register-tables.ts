import type { Perimeter, RegisterRow, Scope } from "@coop-census/census";
import type { GeneratedAlways } from "kysely";

/** The rows of register returns and what they add up to: migration 0008. */
export interface RegisterTables {
  readonly registerLoad: RegisterLoadTable;
  readonly registerRow: RegisterRowTable;
  readonly registerKeptOut: RegisterKeptOutTable;
  readonly registerCell: RegisterCellTable;
}

interface RegisterLoadTable {
  id: GeneratedAlways<number>;
  submission: string | null;
  attempt: number | null;
  year: number;
  organisation: string;
  begunAt: Date;
  keptAt: Date | null;
}

interface RegisterRowTable {
  year: number;
  organisation: string;
  submission: string;
  attempt: number;
  load: number;
  row: number;
  kind: RegisterRow["kind"];
  enterprises: number | null;
  nationalId: string | null;
  name: string | null;
  postcode: string | null;
  type: string;
  activity: string;
  activityRevision: "4" | "5" | null;
  area: string;
  scope: Scope;
  perimeter: Perimeter;
  referenceDate: string | null;
  flags: string;
  note: string | null;
  entSubs: string | null;
  mbrTotal: string | null;
  mbrWorker: string | null;
  mbrProducer: string | null;
  mbrUser: string | null;
  mbrVolunteer: string | null;
  mbrSupport: string | null;
  mbrLegal: string | null;
  wrkTotal: string | null;
  wrkMbr: string | null;
  wrkEmp: string | null;
  wrkDc: string | null;
  wrkProd: string | null;
  wrkVol: string | null;
  wrkSubs: string | null;
  wrkAbroad: string | null;
  wrkFte: string | null;
  wrkF: string | null;
  wrkMbrF: string | null;
  wrkPerm: string | null;
  wrkDis: string | null;
  wrkDisadv: string | null;
  turn: string | null;
  valAdd: string | null;
  result: string | null;
  equity: string | null;
}

interface RegisterKeptOutTable {
  load: number;
  row: number;
  indicator: string;
  status: "held" | "refused";
}

interface RegisterCellTable {
  load: number;
  ordinal: number;
  scope: Scope;
  perimeter: Perimeter;
  area: string;
  type: string;
  activity: string;
  activityRevision: "4" | "5" | null;
  flags: string;
  referenceDate: string | null;
  indicator: string;
  value: string;
  rows: number;
  enterprises: number;
  largest: string;
  size: string;
}
