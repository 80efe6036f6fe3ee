import type { GeneratedAlways } from "kysely";

/** What experts have estimated: migration 0020. */
export interface EstimateTables {
  readonly expertEstimate: ExpertEstimateTable;
}

interface ExpertEstimateTable {
  id: GeneratedAlways<number>;
  organisation: string;
  year: number;
  type: string;
  indicator: string;
  value: string;
  because: string;
  actor: string;
  at: Date;
  withdrawnAt: Date | null;
  withdrawnBy: string | null;
}
