import { done, type Outcome, stopped } from "../finding/outcome.ts";
import { unreadable } from "../finding/unreadable.ts";
import type { Notice } from "../notice/notice.ts";
import { spreadsheetNotices } from "../notice/spreadsheet-notices.ts";
import type { Limits } from "../table/limits.ts";
import type { Sheet } from "../table/sheet.ts";
import type { Archive } from "../workbook/archive.ts";
import { otherArchive } from "../workbook/other-archive.ts";
import { parsePart } from "../workbook/parse-part.ts";
import { tallyNotices } from "../workbook/sheet-tally.ts";
import type { WantedSheets, Workbook } from "../workbook/workbook.ts";
import { collectTables, type OdsTable } from "./collect-tables.ts";

/** Whether the manifest names a part that is encrypted. */
const isEncrypted = async (archive: Archive, limits: Limits): Promise<Outcome<boolean>> => {
  const manifest = "META-INF/manifest.xml";
  if (!archive.entries.has(manifest.toLowerCase())) return done(false);
  let found = false;
  const parsed = await parsePart(archive, manifest, limits, {
    open: (name) => {
      found ||= name === "encryption-data";
      return null;
    },
  });
  return parsed.ok ? done(found) : parsed;
};

const sheetOf = ({ name, isHidden, sheet }: OdsTable): Sheet => ({
  name,
  isHidden,
  rows: sheet?.rows ?? [],
  merged: sheet?.merged ?? [],
  joint: " ",
});

const noticesOf = (archive: Archive, tables: readonly OdsTable[], links: number): readonly Notice[] => {
  const hidden = tables.filter(({ isHidden }) => isHidden).map(({ name }) => name);
  const hasMacros = [...archive.entries.keys()].some((name) => /^(basic|scripts)\/.+\/.+/.test(name));
  return [
    ...spreadsheetNotices({ hidden, hasMacros, links }),
    ...tables.flatMap(({ name, sheet }) => (sheet === null ? [] : tallyNotices(sheet.tally, name))),
  ];
};

/** Reads the visible (or the hidden) sheets of an OpenDocument spreadsheet, as it inflates, within the limits. */
export const readOds = async (archive: Archive, limits: Limits, wanted: WantedSheets): Promise<Outcome<Workbook>> => {
  const locked = await isEncrypted(archive, limits);
  if (!locked.ok) return locked;
  if (locked.value) return stopped(unreadable("V01/encrypted-workbook"));
  const collector = collectTables(archive, limits, wanted);
  const parsed = await parsePart(archive, "content.xml", limits, collector.handlers);
  if (!parsed.ok) return parsed;
  if (!collector.isSpreadsheet()) return stopped(otherArchive(archive));
  const tables = collector.tables.filter(({ isExternal }) => !isExternal);
  const links = collector.tables.length - tables.length;
  return done({ format: "ods", sheets: tables.map(sheetOf), notices: noticesOf(archive, tables, links) });
};
