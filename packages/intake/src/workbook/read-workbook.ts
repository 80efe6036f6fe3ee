import { done, type Outcome, stopped } from "../finding/outcome.ts";
import { unreadable } from "../finding/unreadable.ts";
import type { Limits } from "../table/limits.ts";
import type { Sheet } from "../table/sheet.ts";
import type { Archive } from "./archive.ts";
import { openArchive } from "./open-archive.ts";
import { otherArchive } from "./other-archive.ts";
import { type CellContext } from "./read-cell.ts";
import { readContents } from "./read-contents.ts";
import { type Relationship, readRelationships } from "./read-relationships.ts";
import { readSharedStrings } from "./read-shared-strings.ts";
import { readSheet } from "./read-sheet.ts";
import { readStyles } from "./read-styles.ts";

const partOf = (relationships: readonly Relationship[], type: string): string | null =>
  relationships.find((relationship) => relationship.type === type)?.part ?? null;

const readContext = async (
  archive: Archive,
  relationships: readonly Relationship[],
  is1904: boolean,
  limits: Limits,
): Promise<Outcome<CellContext>> => {
  const stringsPart = partOf(relationships, "sharedStrings");
  const strings = stringsPart === null ? done([]) : await readSharedStrings(archive, stringsPart, limits);
  if (!strings.ok) return strings;
  const stylesPart = partOf(relationships, "styles");
  const dateStyles = stylesPart === null ? done([]) : await readStyles(archive, stylesPart, limits);
  return dateStyles.ok ? done({ strings: strings.value, dateStyles: dateStyles.value, is1904 }) : dateStyles;
};

/** Which worksheets are read; the others are named, without their cells. */
type Wanted = "visible" | "hidden";

/** Reads every wanted worksheet. Chart sheets have no cells and are left out. */
const readSheets = async (
  archive: Archive,
  workbook: string,
  limits: Limits,
  wanted: Wanted,
): Promise<Outcome<readonly Sheet[]>> => {
  const contents = await readContents(archive, workbook, limits);
  if (!contents.ok) return contents;
  const relationships = await readRelationships(archive, workbook, limits);
  if (!relationships.ok) return relationships;
  if (contents.value.sheets.length > limits.sheets) {
    return stopped(unreadable("V01/limit", { limit: "sheets", value: String(limits.sheets) }));
  }
  const context = await readContext(archive, relationships.value, contents.value.is1904, limits);
  if (!context.ok) return context;
  const sheets: Sheet[] = [];
  for (const { name, relationship, isHidden } of contents.value.sheets) {
    const target = relationships.value.find(({ id }) => id === relationship);
    if (target !== undefined && target.type !== "worksheet") continue;
    const part = target?.part ?? name;
    const sheet =
      isHidden === (wanted === "hidden")
        ? await readSheet(archive, { part, name }, context.value, limits)
        : done({ name, rows: [], merged: [], joint: " " });
    if (!sheet.ok) return sheet;
    sheets.push({ ...sheet.value, isHidden });
  }
  return done(sheets);
};

/** Reads the visible (or the hidden) sheets of an XLSX workbook from memory, part by part as it inflates, within the limits. */
export const readWorkbook = async (
  bytes: Uint8Array,
  limits: Limits,
  wanted: Wanted = "visible",
): Promise<Outcome<readonly Sheet[]>> => {
  const archive = await openArchive(bytes, limits);
  if (!archive.ok) return archive;
  const root = await readRelationships(archive.value, "", limits);
  if (!root.ok) return root;
  const workbook = partOf(root.value, "officeDocument") ?? "xl/workbook.xml";
  if (!archive.value.entries.has(workbook.toLowerCase()) || !/workbook.*\.xml$/i.test(workbook)) {
    return stopped(otherArchive(archive.value));
  }
  return readSheets(archive.value, workbook, limits, wanted);
};
