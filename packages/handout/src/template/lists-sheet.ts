import type { BookSheet } from "../xlsx/book.ts";
import type { TemplateFrame } from "./template-frame.ts";

/** The sheet of everything that can be chosen: by it the reader knows which code a word stands for. */
export const listsSheet = ({ words, lists, text, mark }: TemplateFrame): BookSheet => ({
  name: words.sheets.lists,
  columns: [{ width: 18 }, { width: 24 }, { width: 60 }],
  rows: [
    { cells: [mark("lists"), text("CODE", "code"), text("WORD", "code")], isHidden: true },
    ...[...lists].flatMap(([name, entries]) =>
      entries.map(({ code, word }) => ({
        cells: [text(name, "code"), text(code, "code"), text(word, "said")],
      })),
    ),
  ],
  frozen: { rows: 0, columns: 0 },
  validations: [],
  wholeNumbers: [],
  isLandscape: false,
});
