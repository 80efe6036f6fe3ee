import type { Finding } from "@coop-census/census";
import { done, type Outcome } from "../../finding/outcome.ts";
import { unreadable } from "../../finding/unreadable.ts";
import type { Notice } from "../../notice/notice.ts";
import { readOds } from "../../ods/read-ods.ts";
import type { Limits } from "../../table/limits.ts";
import type { MergedRange, Sheet, SheetRow } from "../../table/sheet.ts";
import { eachSheetRow } from "../../workbook/each-sheet-row.ts";
import { openArchive } from "../../workbook/open-archive.ts";
import { type OpenedWorkbook, openWorkbook, type WorksheetPart } from "../../workbook/open-workbook.ts";
import { sentDelimiter } from "../../workbook/sent-delimiter.ts";
import { tallyNotices } from "../../workbook/sheet-tally.ts";

/** What becomes of a row: null to go on, or the finding that ends the reading. */
type Visit = (row: SheetRow) => Finding | null;

/** The sheets of a workbook with their first rows, and a way to all rows of one. */
export interface RegisterSheets {
  readonly sheets: readonly Sheet[];
  readonly notices: readonly Notice[];
  /** Gives all rows with content of a visible sheet, ascending; answers with the finding that ended it early. */
  readonly eachRow: (sheet: string, visit: Visit) => Promise<Finding | null>;
}

/** A header stands above this row, or the file is none of ours. */
const headRows = 1_000;
const headCells = 100_000;

const ascending = (part: string, visit: Visit): Visit => {
  let before = 0;
  return (row) => {
    if (row.row <= before) {
      const reason = `row ${row.row} stands behind row ${before}`;
      return unreadable("V01/broken-workbook", { part, reason }, { row: row.row });
    }
    before = row.row;
    return visit(row);
  };
};

const readHeads = async (
  { archive, sheets, context, notices: ofFile }: OpenedWorkbook,
  limits: Limits,
): Promise<Outcome<Omit<RegisterSheets, "eachRow">>> => {
  const notices: Notice[] = [...ofFile];
  const heads: Sheet[] = [];
  let cells = 0;
  for (const { name, part, isHidden } of sheets) {
    const rows: SheetRow[] = [];
    let merged: readonly MergedRange[] = [];
    const sent = sentDelimiter(name);
    if (!isHidden) {
      const take = ascending(part, (row) => {
        if (rows.length < headRows && cells < headCells) rows.push(row);
        cells += row.row <= headRows ? row.cells.size : 0;
        return null;
      });
      const read = await eachSheetRow(archive, { part, name, context }, limits, take);
      if (!read.ok) return read;
      merged = read.value.merged;
      // That numbers are texts is our own doing there.
      if (sent === null) notices.push(...tallyNotices(read.value.tally, name));
    }
    heads.push({ name, isHidden, rows, merged, joint: sent ?? " " });
  }
  return done({ sheets: heads, notices });
};

const openSheets = async (
  bytes: Uint8Array,
  opened: OpenedWorkbook,
  limits: Limits,
): Promise<Outcome<RegisterSheets>> => {
  const heads = await readHeads(opened, limits);
  if (!heads.ok) return heads;
  const partOf = (sheet: string): WorksheetPart | undefined =>
    opened.sheets.find(({ name, isHidden }) => name === sheet && !isHidden);
  return done({
    ...heads.value,
    eachRow: async (sheet, visit) => {
      const found = partOf(sheet);
      // What was spent on the heads counts no second time.
      const archive = await openArchive(bytes, limits);
      if (!archive.ok) return archive.finding;
      if (found === undefined) return null;
      const source = { part: found.part, name: sheet, context: opened.context };
      const read = await eachSheetRow(archive.value, source, limits, ascending(found.part, visit));
      return read.ok ? null : read.finding;
    },
  });
};

/**
 * Opens a workbook that may hold a register. Of XLSX all sheets are read through, and only their first rows kept; of ODS
 * everything is, since its rows cannot be read without.
 */
export const openRegisterSheets = async (bytes: Uint8Array, limits: Limits): Promise<Outcome<RegisterSheets>> => {
  const archive = await openArchive(bytes, limits);
  if (!archive.ok) return archive;
  const { entries } = archive.value;
  if (!entries.has("content.xml") || entries.has("[content_types].xml")) {
    const opened = await openWorkbook(archive.value, limits, "scan");
    return opened.ok ? openSheets(bytes, opened.value, limits) : opened;
  }
  const read = await readOds(archive.value, limits, "visible");
  if (!read.ok) return read;
  const { sheets, notices } = read.value;
  return done({
    sheets: sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.slice(0, headRows) })),
    notices,
    eachRow: async (sheet, visit) => {
      for (const row of sheets.find(({ name, isHidden }) => name === sheet && !isHidden)?.rows ?? []) {
        const stop = visit(row);
        if (stop !== null) return stop;
      }
      return null;
    },
  });
};
