import type { Notice } from "../notice/notice.ts";
import type { Sheet } from "../table/sheet.ts";

/** A workbook that was read, and what a person may not see in it. */
export interface Workbook {
  readonly format: "xlsx" | "ods";
  /** All of them in their order; those that were not wanted have no rows. */
  readonly sheets: readonly Sheet[];
  /** Of the file as a whole (sheet null) and of each sheet that was read. */
  readonly notices: readonly Notice[];
}

/** Which worksheets are read; the others are named, without their cells. */
export type WantedSheets = "visible" | "hidden";
