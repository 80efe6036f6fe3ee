import type { Finding } from "@coop-census/census";
import { done, type Outcome, stopped } from "../finding/outcome.ts";
import { unreadable } from "../finding/unreadable.ts";
import type { Notice } from "../notice/notice.ts";
import type { Limits } from "../table/limits.ts";
import type { SheetRow } from "../table/sheet.ts";
import { eachSheetRow } from "./each-sheet-row.ts";
import { openArchive } from "./open-archive.ts";
import { openWorkbook } from "./open-workbook.ts";
import { tallyNotices } from "./sheet-tally.ts";

/** What became of a workbook whose rows were visited. */
export interface VisitedWorkbook {
  /** The visible sheets that were visited, by name. */
  readonly sheets: readonly string[];
  /** Empty where the visitor had seen enough before the end. */
  readonly notices: readonly Notice[];
}

/** Thrown nowhere: tells a visitor's own end of the reading from what is wrong with the file. */
const enough = unreadable("V01/limit", { limit: "enough", value: "0" });

/**
 * Gives the rows with content of every visible sheet of an XLSX workbook, ascending, as it inflates; no row is kept, so
 * that memory does not grow with the rows. `visit` says "stop" when it has seen enough.
 */
export const eachWorkbookRow = async (
  bytes: Uint8Array,
  limits: Limits,
  visit: (sheet: string, row: SheetRow) => "go on" | "stop",
): Promise<Outcome<VisitedWorkbook>> => {
  const archive = await openArchive(bytes, limits);
  if (!archive.ok) return archive;
  const opened = await openWorkbook(archive.value, limits, "scan");
  if (!opened.ok) return opened;
  const visited: string[] = [];
  const notices: Notice[] = [...opened.value.notices];
  for (const { name, part, isHidden } of opened.value.sheets) {
    if (isHidden) continue;
    visited.push(name);
    let before = 0;
    const take = (row: SheetRow): Finding | null => {
      if (row.row < before) {
        const reason = `row ${row.row} of sheet ${name} stands behind row ${before}`;
        return unreadable("V01/broken-workbook", { part, reason }, { sheet: name, row: row.row });
      }
      before = row.row;
      return visit(name, row) === "stop" ? enough : null;
    };
    const read = await eachSheetRow(archive.value, { part, name, context: opened.value.context }, limits, take);
    if (!read.ok) return read.finding === enough ? done({ sheets: visited, notices: [] }) : stopped(read.finding);
    notices.push(...tallyNotices(read.value.tally, name));
  }
  return done({ sheets: visited, notices });
};
