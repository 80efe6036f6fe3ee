import type { CellAddress } from "../return/cell-address.ts";
import type { ReturnRecord } from "../return/return.ts";
import type { RegisterRow } from "./register-row.ts";

/** One row of a register return as its profile reads it: every cell with its place and its words, nothing judged yet. */
export interface RegisterRecord {
  readonly kind: RegisterRow["kind"];
  /**
   * Its labels, date, flags and figures. ENT_TOTAL is among them: 1 for an enterprise whose layout does not ask for it,
   * so that a row that is kept out takes its enterprise with it.
   */
  readonly record: ReturnRecord;
  /** Null where the layout has no such column. */
  readonly nationalId: RegisterText | null;
  readonly name: RegisterText | null;
  readonly postcode: RegisterText | null;
  /** Whether the enterprise declares the reporter its primary affiliation; no word that is known means neither. */
  readonly primary: (RegisterText & { readonly isYes: boolean | null }) | null;
  /** With whatever personal data it holds. */
  readonly note: RegisterText | null;
}

/** A cell of words, without outer blanks. */
export interface RegisterText {
  readonly raw: string;
  readonly address: CellAddress;
}
