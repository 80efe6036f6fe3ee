import type { Decimal } from "../decimal/decimal.ts";

/** A figure that somebody has published, as printed: kept beside the computed one (methodology section 7). */
export interface Statement {
  readonly source: string;
  /** The organisation or body that it is of; null where the source names none. */
  readonly body: string | null;
  /** `network`: affiliates only. `sector-wide`: affiliated or not. Null where the source does not say. */
  readonly scope: string | null;
  /** As the source says it: "2021", "2021+" (from then on), "2016~" (about), "2022-2023" or nothing. */
  readonly year: string;
  readonly geo: string;
  readonly type: string;
  readonly indicator: string;
  readonly value: Decimal;
  /** A word of `statementPrecisions`; null where nobody has said. */
  readonly precision: string | null;
  readonly note: string | null;
}

/** Whom a statement counts. */
export const statementScopes = ["network", "sector-wide"] as const;

/** How exactly a statement means its value. */
export const statementPrecisions = ["exact", "rounded", "about", "at-least", "at-most"] as const;

export type StatementPrecision = (typeof statementPrecisions)[number];
