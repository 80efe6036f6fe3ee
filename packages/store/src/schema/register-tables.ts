import type { Perimeter, RegisterRow, Scope, SharedEntry } from "@coop-census/census";
import type { GeneratedAlways } from "kysely";
import type { Json } from "./columns.ts";

/** The rows of register returns, what they add up to and what they have in common: migrations 0008 and 0017. */
export interface RegisterTables {
  readonly registerLoad: RegisterLoadTable;
  readonly registerRow: RegisterRowTable;
  readonly registerKeptOut: RegisterKeptOutTable;
  readonly registerCell: RegisterCellTable;
  readonly sharedSearch: SharedSearchTable;
  readonly sharedGroup: SharedGroupTable;
  readonly enterpriseMatch: EnterpriseMatchTable;
}

interface SharedSearchTable {
  year: number;
  territory: string;
  inputs: string;
  identified: string[];
}

interface SharedGroupTable {
  year: number;
  territory: string;
  ordinal: number;
  indicator: string;
  enterprises: number;
  entries: Json<readonly SharedEntry[]>;
}

interface EnterpriseMatchTable {
  id: GeneratedAlways<number>;
  territory: string;
  one: string;
  other: string;
  decision: "same" | "different";
  because: string;
  actor: string;
  at: Date;
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
  /** Null where nothing is said. */
  isPrimary: boolean | null;
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
