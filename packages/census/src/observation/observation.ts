import type { Decimal } from "../decimal/decimal.ts";
import type { CellAddress } from "../return/cell-address.ts";
import type { ReferenceDate } from "./reference-date.ts";

/** AFF: affiliated to the reporter. NAT: the whole country, affiliated or not. */
export type Scope = "AFF" | "NAT";

/** COOP: cooperatives only, the one that rolls up. COOP_SUBS: with the enterprises they control. */
export type Perimeter = "COOP" | "COOP_SUBS";

/** The dimensions beside type and activity; `_T` (total) where a return does not use one. */
export interface Dimensions {
  readonly SEX: string;
  readonly SIZE: string;
  readonly ORIGIN: string;
  readonly COHORT: string;
  readonly HORIZON: string;
  readonly PERIOD_START: string;
}

/**
 * One figure that one organisation reported, at the place in its file where it stands
 * (methodology section 2). The value is in units (a turnover of "3,7 million" is 3700000).
 */
export interface Observation {
  readonly reporter: string;
  /** The year of the round it was sent for. */
  readonly year: number;
  readonly scope: Scope;
  readonly perimeter: Perimeter;
  /** ISO 3166-1 alpha-2 of the reporter's seat. */
  readonly country: string;
  /** A part of the country (ISO 3166-2), or `_T`. */
  readonly area: string;
  /** A code of COOP_TYPE, or `_T` for a total row, which is a check on its parts. */
  readonly type: string;
  /** An ISIC section or division, or `_T`; the revision is named unless the activity is `_T`. */
  readonly activity: string;
  readonly activityRevision: "4" | "5" | null;
  readonly indicator: string;
  readonly dimensions: Dimensions;
  readonly value: Decimal;
  /** ISO 4217 for money, the indicator's unit otherwise (ENT, PER, MBR, …). */
  readonly unit: string;
  readonly reference: ReferenceDate | null;
  /** The flags the reporter set, each once, in alphabetical order ("DU"); what the pipeline adds comes later. */
  readonly flags: string;
  readonly confidentiality: "F" | "C" | "N";
  /** Whether its owner has already published it, which lifts protection (methodology section 8). */
  readonly isPublic: boolean;
  readonly address: CellAddress;
}

/** The dimensions of a figure that is not broken down. */
export const noDimensions: Dimensions = {
  SEX: "_T",
  SIZE: "_T",
  ORIGIN: "_T",
  COHORT: "_T",
  HORIZON: "_T",
  PERIOD_START: "_T",
};
