import { markedSheets } from "@coop-census/contracts";
import { done, type Outcome, stopped } from "../finding/outcome.ts";
import { unreadable } from "../finding/unreadable.ts";
import type { Notice } from "../notice/notice.ts";
import type { Limits } from "../table/limits.ts";
import type { Archive } from "./archive.ts";
import { fileNotices } from "./file-notices.ts";
import { otherArchive } from "./other-archive.ts";
import type { CellContext } from "./read-cell.ts";
import { readContents } from "./read-contents.ts";
import { type Relationship, readRelationships } from "./read-relationships.ts";
import { readSharedStrings } from "./read-shared-strings.ts";
import { readStyles } from "./read-styles.ts";
import type { RowReading } from "./scanned-xml.ts";
import { makeSharedTexts } from "./shared-text.ts";

/** A worksheet of an opened workbook, in the order in which a person sees them. */
export interface WorksheetPart {
  readonly name: string;
  readonly part: string;
  readonly isHidden: boolean;
}

/** An XLSX workbook of which everything but the sheets has been read. */
export interface OpenedWorkbook {
  readonly archive: Archive;
  /** Chart sheets have no cells and are left out. */
  readonly sheets: readonly WorksheetPart[];
  readonly context: CellContext;
  /** What is told of the file as a whole. */
  readonly notices: readonly Notice[];
}

const partOf = (relationships: readonly Relationship[], type: string): string | null =>
  relationships.find((relationship) => relationship.type === type)?.part ?? null;

const readContext = async (
  archive: Archive,
  relationships: readonly Relationship[],
  is1904: boolean,
  limits: Limits,
  reading: RowReading,
): Promise<Outcome<CellContext>> => {
  const stringsPart = partOf(relationships, "sharedStrings");
  const strings =
    stringsPart === null ? done(makeSharedTexts([])) : await readSharedStrings(archive, stringsPart, limits, reading);
  if (!strings.ok) return strings;
  const stylesPart = partOf(relationships, "styles");
  const styles = stylesPart === null ? done([]) : await readStyles(archive, stylesPart, limits);
  return styles.ok ? done({ strings: strings.value, styles: styles.value, is1904 }) : styles;
};

/** Reads what stands beside the sheets of an XLSX workbook: their list, the shared texts, the styles. */
export const openWorkbook = async (
  archive: Archive,
  limits: Limits,
  reading: RowReading,
): Promise<Outcome<OpenedWorkbook>> => {
  const root = await readRelationships(archive, "", limits);
  if (!root.ok) return root;
  const workbook = partOf(root.value, "officeDocument") ?? "xl/workbook.xml";
  if (!archive.entries.has(workbook.toLowerCase()) || !/workbook.*\.xml$/i.test(workbook)) {
    return stopped(otherArchive(archive));
  }
  const contents = await readContents(archive, workbook, limits);
  if (!contents.ok) return contents;
  const relationships = await readRelationships(archive, workbook, limits);
  if (!relationships.ok) return relationships;
  if (contents.value.sheets.length > limits.sheets) {
    return stopped(unreadable("V01/limit", { limit: "sheets", value: String(limits.sheets) }));
  }
  const context = await readContext(archive, relationships.value, contents.value.is1904, limits, reading);
  if (!context.ok) return context;
  const targets = new Map(relationships.value.map((one) => [one.id, one]));
  const sheets = contents.value.sheets.flatMap(({ name, relationship, isHidden }) => {
    // Our own list of findings in a workbook that comes back.
    if (name === markedSheets.findings) return [];
    const target = targets.get(relationship);
    return target !== undefined && target.type !== "worksheet" ? [] : [{ name, part: target?.part ?? name, isHidden }];
  });
  const notices = fileNotices(archive, contents.value, relationships.value);
  return done({ archive, sheets, context: context.value, notices });
};
