import type { CellAddress } from "@coop-census/census";

/** What is told of a file that could be read: nothing is wrong with it, but a person may not have seen it. V01 has the words. */
export type NoticeCode =
  | "V01/hidden-rows"
  | "V01/hidden-columns"
  | "V01/hidden-sheets"
  | "V01/formulas"
  | "V01/numbers-as-text"
  | "V01/repeated-header"
  | "V01/macros"
  | "V01/external-links"
  | "V01/days-of-old-mac"
  | "V01/mixed-line-ends"
  | "V01/lost-letters";

/** One thing that is told, once a sheet or once a file; row 0 of no sheet is the file as a whole. */
export interface Notice {
  readonly code: NoticeCode;
  readonly params: Readonly<Record<string, string>>;
  readonly address: CellAddress;
}
