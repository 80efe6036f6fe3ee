import { done, type Outcome } from "../finding/outcome.ts";
import type { Limits } from "../table/limits.ts";
import type { Sheet, SheetRow } from "../table/sheet.ts";
import type { Archive } from "./archive.ts";
import { eachSheetRow, type SheetSource } from "./each-sheet-row.ts";
import type { SheetTally } from "./sheet-tally.ts";

const byRow = (a: SheetRow, b: SheetRow): number => a.row - b.row;

/** Reads one worksheet whole, its rows in ascending order, and counts what a person may not see in it. */
export const readSheet = async (
  archive: Archive,
  source: SheetSource,
  limits: Limits,
): Promise<Outcome<{ readonly sheet: Sheet; readonly tally: SheetTally }>> => {
  const rows: SheetRow[] = [];
  const visit = (row: SheetRow): null => {
    rows.push(row);
    return null;
  };
  const read = await eachSheetRow(archive, source, limits, visit);
  if (!read.ok) return read;
  const { merged, tally } = read.value;
  const isAscending = rows.every(({ row }, index) => row > (rows[index - 1]?.row ?? 0));
  const ordered = isAscending ? rows : rows.toSorted(byRow);
  return done({ sheet: { name: source.name, isHidden: false, rows: ordered, merged, joint: " " }, tally });
};
