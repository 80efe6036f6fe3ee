import { fillWords } from "@coop-census/census";
import { templateRow } from "@coop-census/contracts";
import type { BookCell, BookSheet, BookValidation } from "../xlsx/book.ts";
import { askedIndicators } from "./asked-indicators.ts";
import { lineLabel } from "./line-label.ts";
import { numberValidation } from "./number-validation.ts";
import { spareRows } from "./spare-rows.ts";
import { rangeOf, type TemplateFrame } from "./template-frame.ts";
import type { TemplateLine } from "./template-lines.ts";
import { indicatorName } from "./template-lists.ts";

const firstRow = 4;

/** The sheet that asks what stands behind each value, and what of it is public; how many enterprises there are is public. */
export const behindSheet = (frame: TemplateFrame, lines: readonly TemplateLine[]): BookSheet => {
  const { words, params, text, mark, choice } = frame;
  const asked = askedIndicators.filter(({ unit }) => unit !== "ENT");
  const codes = asked.flatMap(({ code }) => [`${code}@enterprises`, `${code}@largest`]);
  const told = asked.flatMap(({ code }) =>
    [words.enterprises, words.largest].map(([head = "", help = ""]) => ({
      title: head,
      text: `${indicatorName(words, code)}: ${help}`,
      head: `${indicatorName(words, code)}: ${head}`,
    })),
  );
  const rows = [
    ...lines.map(({ row }) => ({ code: templateRow.print(row), label: lineLabel(words, row) })),
    ...spareRows.map((code, at) => ({
      code,
      label: { text: fillWords(words.spare, { number: String(at + 1) }), style: "sublabel" as const },
    })),
  ];
  const lastRow = firstRow + rows.length - 1;
  const entry = (style: BookCell["style"]): BookCell => ({ content: null, style });
  const numbers = told.map(({ title, text: help }, at): BookValidation => {
    const range = rangeOf(at + 5, firstRow, lastRow);
    const [cell = range] = range.split(":");
    if (at % 2 === 0) return numberValidation(range, true, { title, text: help }, words.errors.count);
    const formula = `AND(ISNUMBER(${cell}),${cell}>=0,${cell}<=100)`;
    return { range, allowed: { formula }, isOpen: true, prompt: { title, text: help }, error: words.errors.share };
  });
  return {
    name: words.sheets.behind,
    columns: [
      { width: 3, isHidden: true },
      { width: 36 },
      { width: 12 },
      { width: 30 },
      ...codes.map((_, at) => ({
        width: 14,
        ...(asked[Math.floor(at / 2)]?.level === "core" ? {} : { isGrouped: true }),
      })),
    ],
    rows: [
      {
        cells: [mark("behind"), ...["TYPE", "PUBLIC", "PUBLIC_ADDRESS", ...codes].map((code) => text(code, "code"))],
        isHidden: true,
      },
      { cells: [null, text(fillWords(words.title, params), "title")], height: 24 },
      {
        cells: [
          text("HEAD", "code"),
          ...[words.columns.TYPE, words.columns.PUBLIC, words.columns.PUBLIC_ADDRESS].map(([head = ""]) =>
            text(head, "head"),
          ),
          ...told.map(({ head }) => text(head, "head")),
        ],
        height: 64,
      },
      ...rows.map(({ code, label }) => ({
        cells: [
          text(code, "code"),
          text(label.text, label.style),
          entry("entryText"),
          entry("entryText"),
          ...codes.map((_, at) => entry(at % 2 === 0 ? "entryWhole" : "entryShare")),
        ],
      })),
    ],
    frozen: { rows: 3, columns: 2 },
    validations: [choice(rangeOf(3, firstRow, lastRow), "yes-no", words.columns.PUBLIC), ...numbers],
    wholeNumbers: codes.flatMap((_, at) => (at % 2 === 0 ? [rangeOf(at + 5, firstRow, lastRow)] : [])),
    isLandscape: true,
  };
};
