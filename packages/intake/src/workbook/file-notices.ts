import type { Notice, NoticeCode } from "../notice/notice.ts";
import type { Archive } from "./archive.ts";
import type { WorkbookContents } from "./read-contents.ts";
import type { Relationship } from "./read-relationships.ts";

const wholeFile = { sheet: null, row: 0, column: null, header: null } as const;

/** What is told of a workbook as a whole: hidden sheets, macros, links to other files, the older count of days. */
export const fileNotices = (
  { entries }: Archive,
  { sheets, is1904 }: WorkbookContents,
  relationships: readonly Relationship[],
): readonly Notice[] => {
  const hidden = sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name);
  const hasMacros = [...entries.keys()].some((name) => /(^|\/)vbaproject\.bin$|^xl\/macrosheets\//.test(name));
  const links = relationships.filter(({ type }) => type === "externalLink" || type === "connections").length;
  const told = (code: NoticeCode, params: Readonly<Record<string, string>> = {}): Notice => ({
    code,
    params,
    address: wholeFile,
  });
  return [
    ...(hidden.length === 0
      ? []
      : [told("V01/hidden-sheets", { count: String(hidden.length), sheets: hidden.join(", ") })]),
    ...(hasMacros ? [told("V01/macros")] : []),
    ...(links === 0 ? [] : [told("V01/external-links", { count: String(links) })]),
    ...(is1904 ? [told("V01/days-of-old-mac")] : []),
  ];
};
