import type { Decimal } from "@coop-census/census";

/** A figure that somebody has published, as printed: kept beside the computed one (methodology section 7). */
export interface Statement {
  readonly source: string;
  readonly body: string | null;
  readonly scope: string | null;
  /** As the source says it ("2021+"). */
  readonly year: string;
  readonly geo: string;
  readonly type: string;
  readonly indicator: string;
  readonly value: Decimal;
  readonly precision: string | null;
  readonly note: string | null;
}
