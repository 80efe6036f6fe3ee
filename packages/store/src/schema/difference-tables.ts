import type { FigureCoordinates } from "@coop-census/census";
import type { GeneratedAlways } from "kysely";
import type { Json } from "./columns.ts";

/** What later editions are compared by: migration 0026. */
export interface DifferenceTables {
  readonly editionBasis: EditionBasisTable;
  readonly changeReason: ChangeReasonTable;
}

interface EditionBasisTable {
  edition: string;
  basis: Buffer;
}

interface ChangeReasonTable {
  id: GeneratedAlways<number>;
  edition: string;
  coordinates: Json<FigureCoordinates>;
  before: string | null;
  after: string | null;
  code: string;
  because: string;
  actor: string;
  at: Date;
}
