import type { SheetCell } from "../table/sheet.ts";

/** A text that many cells point to. */
export interface SharedText {
  /** Null for a blank text. */
  readonly cell: SheetCell | null;
  /** The name of the first control character in it; null when it has none. */
  readonly control: string | null;
}
