import { fillWords } from "@coop-census/census";
import { writeBook } from "@coop-census/workbook";
import type { BookSheet } from "../xlsx/book.ts";
import { styleSheet } from "../xlsx/styles.ts";
import { answersSheet } from "./answers-sheet.ts";
import { behindSheet } from "./behind-sheet.ts";
import { figuresSheet } from "./figures-sheet.ts";
import { guideSheet } from "./guide-sheet.ts";
import { listsSheet } from "./lists-sheet.ts";
import { overlapsSheet } from "./overlaps-sheet.ts";
import { makeFrame } from "./template-frame.ts";
import type { TemplateInput } from "./template-input.ts";
import { templateLines } from "./template-lines.ts";

/** The workbook that an organisation fills in for a year, as XLSX; what intake reads without a profile and without a question. */
export const makeTemplate = (input: TemplateInput): Uint8Array => {
  const frame = makeFrame(input);
  const lines = templateLines(input);
  const sheets: readonly BookSheet[] = [
    guideSheet(frame),
    answersSheet(frame),
    figuresSheet(frame, lines),
    behindSheet(frame, lines),
    overlapsSheet(frame),
    listsSheet(frame),
  ];
  return writeBook({
    title: fillWords(frame.words.title, frame.params),
    styles: styleSheet,
    sheets: sheets.map((sheet) => ({ ...sheet, isProtected: true })),
  });
};
