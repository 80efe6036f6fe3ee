import { fileNotice } from "../notice/file-notice.ts";
import type { Notice } from "../notice/notice.ts";
import { spreadsheetNotices } from "../notice/spreadsheet-notices.ts";
import type { Archive } from "./archive.ts";
import type { WorkbookContents } from "./read-contents.ts";
import type { Relationship } from "./read-relationships.ts";

/** What is told of a workbook as a whole: hidden sheets, macros, links to other files, the older count of days. */
export const fileNotices = (
  { entries }: Archive,
  { sheets, is1904 }: WorkbookContents,
  relationships: readonly Relationship[],
): readonly Notice[] => {
  const hidden = sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name);
  const hasMacros = [...entries.keys()].some((name) => /(^|\/)vbaproject\.bin$|^xl\/macrosheets\//.test(name));
  const links = relationships.filter(({ type }) => type === "externalLink" || type === "connections").length;
  return [...spreadsheetNotices({ hidden, hasMacros, links }), ...(is1904 ? [fileNotice("V01/days-of-old-mac")] : [])];
};
