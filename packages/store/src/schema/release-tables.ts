import type { BlockCoordinates, ReleaseBlock } from "@coop-census/census";
import type { GeneratedAlways } from "kysely";
import type { Json } from "./columns.ts";

/** What stops or permits a release: migration 0021. */
export interface ReleaseTables {
  readonly releaseConsentWithdrawal: ReleaseConsentWithdrawalTable;
  readonly editionJudged: EditionJudgedTable;
  readonly editionBlock: EditionBlockTable;
  readonly editionClearance: EditionClearanceTable;
}

interface ReleaseConsentWithdrawalTable {
  consent: number;
  because: string;
  actor: string;
  at: Date;
}

interface EditionJudgedTable {
  edition: string;
  blocks: number;
}

interface EditionBlockTable {
  edition: string;
  ordinal: number;
  rule: ReleaseBlock["rule"];
  code: ReleaseBlock["code"];
  coordinates: Json<BlockCoordinates>;
  params: Json<Readonly<Record<string, string>>>;
}

interface EditionClearanceTable {
  id: GeneratedAlways<number>;
  edition: string;
  ordinal: number;
  isCleared: boolean;
  because: string;
  actor: string;
  at: Date;
}
