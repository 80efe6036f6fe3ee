import type { Affiliation, LeafPlace, Overlap, RateKind, Role } from "@coop-census/census";
import type { Generated, GeneratedAlways } from "kysely";
import type { ImportKind } from "../reference/import-kind.ts";
import type { Json } from "./columns.ts";

/** What the census knows of its network, each row with the import it came in: migration 0002. */
export interface ReferenceTables {
  readonly referenceImport: ReferenceImportTable;
  readonly referenceImportFile: ReferenceImportFileTable;
  readonly body: BodyTable;
  readonly countryPlace: CountryPlaceTable;
  readonly organisation: OrganisationTable;
  readonly affiliation: AffiliationTable;
  readonly groupPerimeter: GroupPerimeterTable;
  readonly partOf: PartOfTable;
  readonly branchStandIn: BranchStandInTable;
  readonly overlap: OverlapTable;
  readonly overlapDecision: OverlapDecisionTable;
  readonly rate: RateTable;
  readonly profile: ProfileTable;
  readonly statement: StatementTable;
}

interface ReferenceImportTable {
  id: GeneratedAlways<number>;
  kind: ImportKind;
  importedAt: Date;
  actor: string;
  undoneAt: Date | null;
  undoneBy: string | null;
}

interface ReferenceImportFileTable {
  import: number;
  ordinal: number;
  name: string;
  sha256: string;
  size: number;
}

interface BodyTable {
  import: number;
  id: string;
  ordinal: number;
  name: string;
  parent: string | null;
  validFrom: string | null;
  validTo: string | null;
  address: string | null;
  telephone: string | null;
  email: string | null;
  website: string | null;
}

interface CountryPlaceTable {
  import: number;
  country: string;
  ordinal: number;
  name: string;
  place: LeafPlace;
  validFrom: string | null;
  validTo: string | null;
}

interface OrganisationTable {
  import: number;
  id: string;
  ordinal: number;
  name: string;
  country: string;
  kind: string;
  isGroup: boolean;
}

interface AffiliationTable {
  import: number;
  ordinal: number;
  organisation: string;
  body: string;
  role: Role;
  certainty: Affiliation["certainty"];
  inRoster: boolean;
  validFrom: string | null;
  validTo: string | null;
}

interface GroupPerimeterTable {
  import: number;
  organisation: string;
  enterprise: string;
  country: string;
  validFrom: string | null;
  validTo: string | null;
}

interface PartOfTable {
  import: number;
  ordinal: number;
  part: string;
  whole: string;
  validFrom: string | null;
  validTo: string | null;
}

interface BranchStandInTable {
  id: GeneratedAlways<number>;
  organisation: string;
  parent: string;
  year: number;
  because: string;
  actor: string;
  decidedAt: Date;
  undoneAt: Date | null;
  undoneBy: string | null;
}

interface OverlapTable {
  import: number;
  ordinal: number;
  a: string;
  b: string;
  kind: Overlap["kind"];
  type: string | null;
  indicator: string;
  amount: string | null;
  referenceDate: string | null;
}

interface RateTable {
  import: number;
  year: number;
  currency: string;
  kind: Generated<RateKind>;
  /** "" for an exchange rate. */
  country: string;
  units: string | null;
}

interface OverlapDecisionTable {
  id: GeneratedAlways<number>;
  year: number;
  a: string;
  b: string;
  type: string | null;
  indicator: string;
  decision: "release" | "keep-out";
  because: string;
  actor: string;
  decidedAt: Date;
}

interface ProfileTable {
  import: number;
  organisation: string;
  version: number;
  layout: Json<unknown>;
}

interface StatementTable {
  import: number;
  ordinal: number;
  source: string;
  body: string | null;
  scope: string | null;
  year: string;
  geo: string;
  type: string;
  indicator: string;
  value: string;
  precision: string | null;
  note: string | null;
}
