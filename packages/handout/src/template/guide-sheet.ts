import { fillWords } from "@coop-census/census";
import type { BookSheet } from "../xlsx/book.ts";
import type { TemplateFrame } from "./template-frame.ts";

/** The sheet that says what to do, by when, and what each figure means. */
export const guideSheet = ({ input, words, params, text, mark }: TemplateFrame): BookSheet => {
  const lines = input.deadline === null ? words.guide : [...words.guide, words.until];
  const definitions = Object.entries(words.indicators).map(([code, [name = "", definition = ""]]) => ({
    cells: [null, text(name, "strong"), text(definition, "paragraph"), text(code, "small")],
  }));
  return {
    name: words.sheets.guide,
    columns: [{ width: 3, isHidden: true }, { width: 34 }, { width: 76 }, { width: 18 }],
    rows: [
      { cells: [mark("guide")], isHidden: true },
      { cells: [null, text(fillWords(words.title, params), "title")], height: 24 },
      ...lines.map((line, at) => ({
        cells: [null, text(at === 0 ? "" : `${at}.`, "small"), text(fillWords(line, params), "paragraph")],
      })),
      { cells: [] },
      { cells: [null, text(words.definitions, "title")], height: 24 },
      ...definitions,
    ],
    frozen: { rows: 2, columns: 0 },
    validations: [],
    wholeNumbers: [],
    isLandscape: false,
  };
};
