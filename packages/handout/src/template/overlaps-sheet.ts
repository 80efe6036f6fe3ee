import { fillWords } from "@coop-census/census";
import type { BookSheet } from "../xlsx/book.ts";
import { numberValidation } from "./number-validation.ts";
import { rangeOf, type TemplateFrame } from "./template-frame.ts";

const firstRow = 4;
const rowCount = 15;
const lastRow = firstRow + rowCount - 1;

/** The sheet that asks which other organisations count some of the same enterprises. */
export const overlapsSheet = ({ words, params, text, mark, choice }: TemplateFrame): BookSheet => {
  const { PARTNER, TYPE, INDICATOR, AMOUNT, BASIS, NOTE } = words.columns;
  const columns = [
    { code: "PARTNER", told: PARTNER, width: 44 },
    { code: "TYPE", told: TYPE, width: 34 },
    { code: "INDICATOR", told: INDICATOR, width: 34 },
    { code: "AMOUNT", told: AMOUNT, width: 14 },
    { code: "BASIS", told: BASIS, width: 24 },
    { code: "NOTE", told: NOTE, width: 40 },
  ] as const;
  const range = (column: number): string => rangeOf(column, firstRow, lastRow);
  const prompt = ([title = "", help = ""]: readonly string[]) => ({ title, text: help });
  return {
    name: words.sheets.overlaps,
    columns: [{ width: 3, isHidden: true }, ...columns.map(({ width }) => ({ width }))],
    rows: [
      { cells: [mark("overlaps"), ...columns.map(({ code }) => text(code, "code"))], isHidden: true },
      { cells: [null, text(fillWords(words.title, params), "title")], height: 24 },
      { cells: [text("HEAD", "code"), ...columns.map(({ told }) => text(told[0] ?? "", "head"))], height: 32 },
      ...Array.from({ length: rowCount }, () => ({
        cells: [
          text("OVERLAP", "code"),
          ...columns.map(({ code }) => ({
            content: null,
            style: code === "AMOUNT" ? ("entryPart" as const) : ("entryText" as const),
          })),
        ],
      })),
    ],
    frozen: { rows: 3, columns: 2 },
    validations: [
      choice(range(2), "partner", PARTNER, true),
      choice(range(3), "overlap-type", TYPE),
      choice(range(4), "indicator", INDICATOR),
      numberValidation(range(5), false, prompt(AMOUNT), words.errors.amount),
      choice(range(6), "basis", BASIS),
      { range: range(7), allowed: null, isOpen: true, prompt: prompt(NOTE), error: "" },
    ],
    wholeNumbers: [],
    isLandscape: true,
  };
};
