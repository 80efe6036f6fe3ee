import type { Decimal } from "../decimal/decimal.ts";
import type { Perimeter, Scope } from "../observation/observation.ts";
import type { ReferenceDate } from "../observation/reference-date.ts";
import type { RegisterIndicator } from "./register-indicators.ts";

/** One row of a register return, read and known: every label is a code of the census, every figure in units. */
export interface RegisterRow {
  /** As the file counts records, from 1. */
  readonly row: number;
  /**
   * enterprise: one legal unit. lump: enterprises that the row does not name ("other members", "N/a"). total: a sum of
   * other rows, which is a check on them and is never added.
   */
  readonly kind: "enterprise" | "lump" | "total";
  /** Enterprises that the row stands for: 1 for an enterprise, what a lump states, null where a lump or total states none. */
  readonly enterprises: number | null;
  /** Normalised by its scheme (digits and letters only, leading zeros kept), as written where no scheme knows it; null where none is given. */
  readonly nationalId: string | null;
  /** Whether the enterprise declares the reporter its primary affiliation; false where nothing is said. */
  readonly isPrimary: boolean;
  readonly name: string | null;
  readonly postcode: string | null;
  /** A code of COOP_TYPE; `_T` only for a total. */
  readonly type: string;
  /** An ISIC section or division, or `_T`. */
  readonly activity: string;
  readonly activityRevision: "4" | "5" | null;
  /** A part of the country, or `_T`. */
  readonly area: string;
  readonly scope: Scope;
  readonly perimeter: Perimeter;
  readonly reference: ReferenceDate | null;
  /** Each once, in alphabetical order; a lump that does not say how many enterprises it stands for has U among them. */
  readonly flags: string;
  /** Without e-mail addresses and telephone numbers. */
  readonly note: string | null;
  /** A figure that the row does not give is absent, never zero. */
  readonly figures: RegisterFigures;
}

/** The figures of one row, in units after any multiplier. */
export type RegisterFigures = { readonly [Code in RegisterIndicator]?: Decimal };
