import { done, type Outcome } from "../finding/outcome.ts";
import type { Notice } from "../notice/notice.ts";
import { readOds } from "../ods/read-ods.ts";
import type { Limits } from "../table/limits.ts";
import type { Sheet } from "../table/sheet.ts";
import type { Archive } from "./archive.ts";
import { openArchive } from "./open-archive.ts";
import { openWorkbook } from "./open-workbook.ts";
import { readSheet } from "./read-sheet.ts";
import type { RowReading } from "./scanned-xml.ts";
import { sentDelimiter } from "./sent-delimiter.ts";
import { tallyNotices } from "./sheet-tally.ts";
import type { WantedSheets, Workbook } from "./workbook.ts";

const readSheets = async (
  archive: Archive,
  limits: Limits,
  wanted: WantedSheets,
  reading: RowReading,
): Promise<Outcome<Workbook>> => {
  const opened = await openWorkbook(archive, limits, reading);
  if (!opened.ok) return opened;
  const sheets: Sheet[] = [];
  const notices: Notice[] = [...opened.value.notices];
  for (const { name, part, isHidden } of opened.value.sheets) {
    if (isHidden !== (wanted === "hidden")) {
      sheets.push({ name, isHidden, rows: [], merged: [], joint: " " });
      continue;
    }
    const read = await readSheet(archive, { part, name, context: opened.value.context, reading }, limits);
    if (!read.ok) return read;
    const sent = sentDelimiter(name);
    sheets.push({ ...read.value.sheet, isHidden, ...(sent === null ? {} : { joint: sent }) });
    // That numbers are texts is our own doing there.
    if (sent === null) notices.push(...tallyNotices(read.value.tally, name));
  }
  return done({ format: "xlsx", sheets, notices });
};

/** Reads the visible (or the hidden) sheets of a workbook from memory, part by part as it inflates, within the limits. */
export const readWorkbook = async (
  bytes: Uint8Array,
  limits: Limits,
  wanted: WantedSheets = "visible",
  reading: RowReading = "scan",
): Promise<Outcome<Workbook>> => {
  const archive = await openArchive(bytes, limits);
  if (!archive.ok) return archive;
  const isOpenDocument = archive.value.entries.has("content.xml") && !archive.value.entries.has("[content_types].xml");
  return isOpenDocument ? readOds(archive.value, limits, wanted) : readSheets(archive.value, limits, wanted, reading);
};
