import type { Decimal } from "../decimal/decimal.ts";
import type { DimensionName } from "../observation/dimension-names.ts";
import type { Observation, Perimeter, Scope } from "../observation/observation.ts";
import type { ReferenceDate } from "../observation/reference-date.ts";
import type { IsicRevision } from "../reference/activity.ts";
import type { CellAddress } from "./cell-address.ts";

/** A summary return as its profile reads it: every cell with its place and its words, nothing judged yet. */
export interface Return {
  /** What the file says of itself; null where it says nothing. */
  readonly declared: {
    readonly organisation: string | null;
    readonly years: readonly number[];
    readonly numberFormat: string | null;
    /** The currency multiplier that the preamble states ("in millions of euro"), with its place. */
    readonly multiplier: { readonly value: Decimal; readonly address: CellAddress; readonly raw: string } | null;
  };
  /** The sheets that were not read, by name: extra sheets are a warning. */
  readonly extraSheets: readonly string[];
  readonly columns: readonly ReturnColumn[];
  readonly records: readonly ReturnRecord[];
  /** The scope that rolls up, the common type of the total row, the currency and multiplier of the profile. */
  readonly terms: ReturnTerms;
}

/** What a profile says of every return in its layout. */
export interface ReturnTerms {
  readonly rollUpScope: Scope;
  /** The type of a figure that only the total row has (methodology section 4, step 1). */
  readonly totalType: string;
  /** ISO 4217; null where the layout has no money. */
  readonly currency: string | null;
  readonly multiplier: Decimal;
  /** Whether the owner has already published these values. */
  readonly isPublic: boolean;
  /** What holds where a row does not say it; free (F) where it is left out. */
  readonly confidentiality?: Observation["confidentiality"];
}

export interface ReturnColumn {
  readonly address: CellAddress;
  /** An indicator, or TYPE, GEO, SCOPE, PERIM, REF_DATE, FLAG, CONF, NOTE, BREAKDOWN, ACTIVITY, or a dimension; null when nobody knows it. */
  readonly code: string | null;
  /** The unit that the header states ("milioni di euro"), in currency units; null when it states none. */
  readonly multiplier: Decimal | null;
  /** The unit that a line above or below the table states for its amounts and that is not applied, with the words of the line. */
  readonly stated?: { readonly multiplier: Decimal; readonly said: string };
}

/** A label of the file and the code it stands for; `code` is null for a label that nobody knows. */
export interface Label<Code extends string = string> {
  readonly raw: string;
  readonly code: Code | null;
  readonly address: CellAddress;
}

/** One row of the table. A key that the layout has no column for comes from the profile's defaults. */
export interface ReturnRecord {
  readonly row: number;
  readonly type: Label;
  /** `_T` where the layout has no areas or the row is of the whole country. */
  readonly area: Label;
  readonly activity: Label;
  /** The revision of ISIC that the layout declares for its activities; 4 where it is left out. */
  readonly activityRevision?: IsicRevision;
  /** The dimensions that the layout has a column or default for; a row is of the whole (`_T`) in the others. */
  readonly dimensions?: Readonly<Partial<Record<DimensionName, Label>>>;
  readonly scope: Label<Scope>;
  readonly perimeter: Label<Perimeter>;
  /** A breakdown by something that does not roll up (the sender's own sectors or branches). */
  readonly breakdown: Breakdown | null;
  readonly reference: {
    readonly raw: string;
    readonly date: ReferenceDate | null;
    readonly address: CellAddress;
  } | null;
  readonly flags: {
    readonly raw: string;
    readonly codes: string;
    readonly unknown: string;
    readonly address: CellAddress;
  } | null;
  readonly note: string | null;
  /** Whether the owner has already published this row; what the terms say where it is left out. */
  readonly isPublic?: boolean;
  /** Whether its figures may be published (CONF_STATUS), counts of enterprises among them; what the terms say where it is left out. */
  readonly confidentiality?: Label<Observation["confidentiality"]>;
  readonly values: readonly ReturnValue[];
  /** How many cells a row of delimited text and its header have, where its figures may stand in other columns than their own. */
  readonly shifted?: { readonly cells: number; readonly header: number };
}

/** `member` is the part ("BRANCH" "transporte"); a total row of the dimension has member null. */
export interface Breakdown {
  readonly dimension: string;
  readonly member: string | null;
  readonly address: CellAddress;
}

/** One cell below an indicator, as written. */
export interface ReturnValue {
  readonly indicator: string;
  readonly raw: string;
  readonly content: CellContent;
  readonly address: CellAddress;
}

/** Blank, "-", "n/a" and 0 are four different things; `value` is the number as written, before any multiplier. */
export type CellContent =
  | { readonly kind: "blank" }
  | { readonly kind: "dash" }
  | { readonly kind: "not-available" }
  | { readonly kind: "number"; readonly value: Decimal }
  | {
      readonly kind: "refused";
      readonly reason: "malformed" | "ambiguous" | "not-a-number";
      readonly proposal: Decimal | null;
    };
