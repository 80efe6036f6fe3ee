import { fileNotice } from "./file-notice.ts";
import type { Notice } from "./notice.ts";

/** What of a spreadsheet a person may not see. */
export interface Unseen {
  /** The names of hidden sheets. */
  readonly hidden: readonly string[];
  readonly hasMacros: boolean;
  /** How many links to other files there are. */
  readonly links: number;
}

/** What is told of a spreadsheet as a whole, whatever its format. */
export const spreadsheetNotices = ({ hidden, hasMacros, links }: Unseen): readonly Notice[] => [
  ...(hidden.length === 0
    ? []
    : [fileNotice("V01/hidden-sheets", { count: String(hidden.length), sheets: hidden.join(", ") })]),
  ...(hasMacros ? [fileNotice("V01/macros")] : []),
  ...(links === 0 ? [] : [fileNotice("V01/external-links", { count: String(links) })]),
];
