import { cellInFile, columnLetters, type Finding, type SaidFinding } from "@coop-census/census";
import { declareType } from "../package/content-types.ts";
import type { Package } from "../package/open-package.ts";
import { relate, relationshipsOf } from "../package/relationships.ts";
import { applyEdits, type Edit } from "../xml/apply-edits.ts";
import { commentText } from "./comment-text.ts";
import { markCells } from "./mark-cells.ts";
import type { MarkWords } from "./mark-words.ts";
import { mergedCorners } from "./merged-corners.ts";
import type { Styles } from "./open-styles.ts";
import { placeFindings } from "./place-findings.ts";
import { readSheetGrid, type SheetGrid } from "./sheet-grid.ts";
import { unmarkCells } from "./unmark-cells.ts";
import { type Note, writeComments } from "./write-comments.ts";
import { writeShapes } from "./write-shapes.ts";

/** The sheet to mark, its number from 1, and what was found in it. */
export interface SheetToMark {
  readonly part: string;
  readonly number: number;
  readonly family: string;
  readonly findings: readonly Finding[];
  /** Whether an earlier marking has to be taken back first. */
  readonly isMarked: boolean;
}

const office = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Where findings of whole rows are marked: the first cell of each. */
const firstColumns = (text: string, findings: readonly Finding[]): ReadonlyMap<number, number> => {
  const rows = new Set(
    findings.map(({ address }) => cellInFile(address)).flatMap(({ row, column }) => (column === null ? [row] : [])),
  );
  if (rows.size === 0) return new Map();
  const grid = readSheetGrid(text, (row) => rows.has(row));
  return new Map(
    grid.rows.flatMap(({ row, cells }) => (cells[0] === undefined ? [] : [[row, cells[0].column] as const])),
  );
};

/** Writes the comments of a sheet; answers with those that need a box of their own. */
const comment = (
  workbook: Package,
  { part, family }: SheetToMark,
  notes: readonly Note[],
  { nothingMore }: MarkWords,
): readonly Note[] => {
  const known = relationshipsOf(workbook, part).find((one) => one.kind === "comments" && workbook.has(one.part))?.part;
  if (known === undefined && notes.length === 0) return [];
  const { text, added } = writeComments(known === undefined ? null : workbook.read(known), notes, nothingMore);
  const comments = known ?? workbook.freeName("xl/comments", "xml");
  workbook.write(comments, text);
  if (known !== undefined) return added;
  relate(workbook, part, "comments", comments, family);
  declareType(workbook, { part: comments }, `${office}.comments+xml`);
  return added;
};

/** Draws the boxes of comments; answers with the edit of the sheet that names their drawing, where it had none. */
const drawBoxes = (workbook: Package, sheet: SheetToMark, grid: SheetGrid, notes: readonly Note[]): readonly Edit[] => {
  const { part, number, family } = sheet;
  if (notes.length === 0) return [];
  const drawn = relationshipsOf(workbook, part).find(({ id }) => id === grid.legacyDrawing)?.part;
  if (drawn !== undefined) {
    const shapes = writeShapes(workbook.has(drawn) ? workbook.read(drawn) : null, notes, number);
    if (shapes !== null) workbook.write(drawn, shapes);
  }
  // A sheet has one such drawing at most, also where it names one that is not there.
  if (grid.legacyDrawing !== null) return [];
  const drawing = workbook.freeName("xl/drawings/vmlDrawing", "vml");
  workbook.write(drawing, writeShapes(null, notes, number) ?? "");
  declareType(workbook, { ending: "vml" }, "application/vnd.openxmlformats-officedocument.vmlDrawing");
  const id = relate(workbook, part, "vmlDrawing", drawing, family);
  const relation = `xmlns:r="${family.replace(/\/$/, "")}"`;
  const { legacyPlace: place, prefix } = grid;
  return [{ start: place, end: place, text: `<${prefix}legacyDrawing ${relation} r:id="${id}"/>` }];
};

/** Colours and annotates the cells of one sheet; nothing else of its XML changes. */
export const markSheet = (
  workbook: Package,
  sheet: SheetToMark,
  how: { readonly styles: Styles; readonly say: (finding: Finding) => SaidFinding; readonly words: MarkWords },
): void => {
  if (sheet.findings.length === 0 && !sheet.isMarked) return;
  const text = workbook.read(sheet.part);
  const firsts = firstColumns(text, sheet.findings);
  const marks = placeFindings(sheet.findings, {
    firstColumn: (row) => firsts.get(row) ?? 1,
    seen: mergedCorners(text),
  });
  const rows = new Set(marks.map(({ row }) => row));
  const grid = readSheetGrid(text, (row) => sheet.isMarked || rows.has(row));
  const notes = marks.map((mark) => ({
    reference: `${columnLetters(mark.column)}${mark.row}`,
    text: commentText(mark, how.say, how.words),
  }));
  const edits = [
    ...markCells(text, grid, marks, how.styles),
    ...(sheet.isMarked ? unmarkCells(text, grid, marks, how.styles) : []),
    ...drawBoxes(workbook, sheet, grid, comment(workbook, sheet, notes, how.words)),
  ];
  workbook.write(sheet.part, applyEdits(text, edits));
};
