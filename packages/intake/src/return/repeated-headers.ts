import type { Header } from "../header/header.ts";
import type { Notice } from "../notice/notice.ts";
import { repeatsHeader } from "../table/repeated-header.ts";
import type { Candidate } from "./candidate.ts";

/** Tells of the rows that were passed over since they only repeat the header; empty where there are none. */
export const repeatedHeaders = ({ sheet, finder }: Candidate, header: Header): readonly Notice[] => {
  const rows = sheet.rows.filter((row) => row.row > header.bottom && repeatsHeader(sheet, finder, header.bottom, row));
  const [first] = rows;
  if (first === undefined) return [];
  const params = { count: String(rows.length), first: String(first.row) };
  const address = { sheet: sheet.name, row: first.row, column: null, header: null };
  return [{ code: "V01/repeated-header", params, address }];
};
