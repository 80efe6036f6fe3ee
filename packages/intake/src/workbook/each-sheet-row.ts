import type { Finding } from "@coop-census/census";
import { done, type Outcome, stopped } from "../finding/outcome.ts";
import { unreadable } from "../finding/unreadable.ts";
import type { Limits } from "../table/limits.ts";
import type { MergedRange, SheetRow } from "../table/sheet.ts";
import type { Archive } from "./archive.ts";
import { parseRange } from "./cell-reference.ts";
import { collectRows } from "./collect-rows.ts";
import { excelBounds } from "./excel-bounds.ts";
import { parseText } from "./parse-text.ts";
import type { CellContext } from "./read-cell.ts";
import { isSet, makeRowShape } from "./scan-row.ts";
import { makeScannedXml, type RowReading, type ScannedXml } from "./scanned-xml.ts";
import { newTally, type SheetTally } from "./sheet-tally.ts";
import { makeRowTaker } from "./take-row.ts";
import { listenToXml, type PartHandlers } from "./xml-listener.ts";

/** What a sheet has beside its rows. */
export interface SheetRest {
  readonly merged: readonly MergedRange[];
  readonly tally: SheetTally;
}

/** Which sheet is read, and with what. */
export interface SheetSource {
  readonly part: string;
  readonly name: string;
  readonly context: CellContext;
  /** "scan" where it is left out. */
  readonly reading?: RowReading;
}

/** Gives the rows of one worksheet that have content, in the order of the file, as it inflates. */
export const eachSheetRow = async (
  archive: Archive,
  source: SheetSource,
  limits: Limits,
  visit: (row: SheetRow) => Finding | null,
): Promise<Outcome<SheetRest>> => {
  const merged: MergedRange[] = [];
  const tally = newTally();
  const taker = makeRowTaker({ ...source, limits, spent: archive.spent, tally }, visit);
  const rows = collectRows(taker);
  const limit = (name: string, value: number): Finding =>
    unreadable("V01/limit", { limit: name, value: String(value) }, { sheet: source.name });
  let xml: ScannedXml | null = null;

  const open = (name: string, attributes: Readonly<Record<string, string>>): Finding | null => {
    if (name === "sheetData") xml?.enter();
    if (name === "mergeCell") {
      const range = parseRange(attributes["ref"] ?? "");
      if (range !== null) merged.push(range);
      return merged.length > limits.mergedRanges ? limit("mergedRanges", limits.mergedRanges) : null;
    }
    if (name === "col" && isSet(attributes["hidden"])) {
      tally.hiddenColumns.push({ from: Number(attributes["min"]), to: Number(attributes["max"]) });
      return tally.hiddenColumns.length > excelBounds.columns ? limit("columns", excelBounds.columns) : null;
    }
    return rows.open(name, attributes);
  };

  const handlers: PartHandlers = { ...rows, open };
  const listener = listenToXml(source.part, limits, handlers);
  xml = makeScannedXml(listener, makeRowShape(), taker.take, source.reading ?? "scan");
  const finding = await parseText(archive, source.part, limits, xml);
  return finding === null ? done({ merged, tally }) : stopped(finding);
};
