import type { Decimal } from "@coop-census/census";

/** The average rate of a year: how many units of a currency one euro was; null where the source has none. */
export interface Rate {
  readonly year: number;
  /** ISO 4217. */
  readonly currency: string;
  readonly unitsPerEur: Decimal | null;
}
