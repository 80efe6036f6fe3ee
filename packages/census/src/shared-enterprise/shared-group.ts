import type { Decimal } from "../decimal/decimal.ts";
import type { Scope } from "../observation/observation.ts";

/** What the registers of a year have in common by national identifier (methodology section 4, step 2). */
export interface SharedEnterprises {
  readonly groups: readonly SharedGroup[];
  /** The reporters whose counted enterprises all have an identifier: what two of one territory have in common is then wholly known. */
  readonly identified: readonly string[];
}

/** Enterprises that stand in the registers of the same reporters in the same way, with one indicator that several of their entries give. */
export interface SharedGroup {
  readonly indicator: string;
  readonly enterprises: number;
  /** The best entry first (methodology section 4, step 2): of those whose reporters add, it is the one that counts. */
  readonly entries: readonly SharedEntry[];
}

/** How one register has the enterprises of a group. */
export interface SharedEntry {
  readonly reporter: string;
  readonly scope: Scope;
  /** As reported, never a computed total. */
  readonly type: string;
  /** `_T`, or an ISIC section or division with its revision ("ISIC4_C"). */
  readonly activity: string;
  /** ISO 4217 for money, the indicator's unit otherwise. */
  readonly unit: string;
  /** The year that the rows speak of; null for undated ones. */
  readonly referenceYear: number | null;
  /** The sum over the enterprises of the group. */
  readonly value: Decimal;
}
