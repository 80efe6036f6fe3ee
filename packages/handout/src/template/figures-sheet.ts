import { fillWords, type Indicator } from "@coop-census/census";
import { templateRow } from "@coop-census/contracts";
import type { BookCell, BookColumn, BookRow, BookSheet, BookValidation } from "../xlsx/book.ts";
import { askedIndicators } from "./asked-indicators.ts";
import { indicatorStyle } from "./indicator-style.ts";
import { lineLabel } from "./line-label.ts";
import { numberValidation } from "./number-validation.ts";
import { spareRows } from "./spare-rows.ts";
import { rangeOf, type TemplateFrame } from "./template-frame.ts";
import type { TemplateLine } from "./template-lines.ts";

const firstRow = 4;

/** One column of the sheet: what stands in its first and its header cell, and in the cell of a line. */
interface Column extends BookColumn {
  readonly code: string;
  readonly head: BookCell;
  readonly cell: (line: TemplateLine | null) => BookCell;
  readonly validation: ((range: string) => BookValidation) | null;
  readonly isWhole?: boolean;
}

const empty = (style: BookCell["style"]): BookCell => ({ content: null, style });

const indicatorColumns = (frame: TemplateFrame, one: Indicator): readonly Column[] => {
  const { words, params, text } = frame;
  const [name = one.code, definition = ""] = new Map(Object.entries(words.indicators)).get(one.code) ?? [];
  const { entry, shown, isWhole } = indicatorStyle(one);
  const group = one.level === "core" ? {} : { isGrouped: true };
  const error = isWhole ? words.errors.count : words.errors.amount;
  const lastYear = fillWords(words.lastYear, params);
  const own: Column = {
    ...group,
    width: 14,
    code: one.code,
    head: text(name, "head"),
    cell: () => empty(entry),
    validation: (range) => numberValidation(range, isWhole, { title: name, text: definition }, error),
    isWhole,
  };
  const before: Column = {
    ...group,
    width: 13,
    code: `${one.code}@last`,
    head: text(one.unit === "CUR" ? `${lastYear}, ${words.lists.multiplier["1"]}` : lastYear, "headShown"),
    cell: (line) => {
      const value = line?.last.get(one.code)?.value;
      return value === undefined ? empty(shown) : { content: { number: value }, style: shown };
    },
    validation: null,
    isWhole,
  };
  return [own, before];
};

const textColumn = (
  { words, params, text, choice }: TemplateFrame,
  code: "REF_DATE" | "FLAG" | "NOTE" | "AREA" | "ACTIVITY" | "SCOPE" | "PERIM",
  list: string | null,
  shown: (line: TemplateLine) => string | null,
): Column => {
  const told = words.columns[code];
  const [title = "", help = ""] = told;
  const prompt = { title, text: fillWords(help, params) };
  return {
    width: code === "NOTE" ? 30 : 17,
    code,
    head: text(title, "head"),
    cell: (line) => {
      const word = line === null ? null : shown(line);
      return word === null ? empty("entryText") : text(word, "said");
    },
    validation: (range) =>
      list === null
        ? { range, allowed: null, isOpen: true, prompt, error: "" }
        : choice(range, list, told, code === "FLAG" || code === "ACTIVITY"),
  };
};

const columnsOf = (frame: TemplateFrame): readonly Column[] => {
  const { words, text, choice } = frame;
  const some = (code: string): string => (code === "_T" ? "" : code);
  const core = askedIndicators.filter(({ level }) => level === "core");
  const others = askedIndicators.filter(({ level }) => level !== "core");
  const word = (list: "scope" | "perimeter", code: string | null): string =>
    frame.lists.get(list)?.find((entry) => entry.code === code)?.word ?? "";
  return [
    {
      width: 36,
      code: "TYPE",
      head: text(words.columns.TYPE[0] ?? "", "head"),
      cell: (line) => {
        if (line === null) return empty("entryText");
        const label = lineLabel(words, line.row);
        return text(label.text, label.style);
      },
      validation: (range) => choice(range, "type", words.columns.TYPE),
    },
    ...core.flatMap((one) => indicatorColumns(frame, one)),
    textColumn(frame, "FLAG", "flag", () => null),
    textColumn(frame, "REF_DATE", null, () => null),
    textColumn(frame, "NOTE", null, () => null),
    textColumn(frame, "AREA", null, ({ row }) => some(row.area)),
    textColumn(frame, "ACTIVITY", "activity", ({ row }) => some(row.activity)),
    textColumn(frame, "SCOPE", "scope", ({ row }) => (row.scope === null ? null : word("scope", row.scope))),
    textColumn(frame, "PERIM", "perimeter", ({ row }) =>
      row.perimeter === null ? null : word("perimeter", row.perimeter),
    ),
    ...others.flatMap((one) => indicatorColumns(frame, one)),
  ];
};

/** The sheet of the figures: a row a type, a column an indicator, last year's accepted value beside each. */
export const figuresSheet = (frame: TemplateFrame, lines: readonly TemplateLine[]): BookSheet => {
  const { words, params, text, mark } = frame;
  const columns = columnsOf(frame);
  const lastRow = firstRow + lines.length + spareRows.length - 1;
  const own = (first: BookCell | null, line: TemplateLine | null): BookRow => ({
    cells: [first, ...columns.map(({ cell }) => cell(line))],
  });
  // The types of the lines themselves stand; only a further row chooses its own.
  const from = (code: string): number => (code === "TYPE" ? firstRow + lines.length : firstRow);
  return {
    name: words.sheets.figures,
    columns: [{ width: 3, isHidden: true }, ...columns],
    rows: [
      { cells: [mark("figures"), ...columns.map(({ code }) => text(code, "code"))], isHidden: true },
      { cells: [null, text(fillWords(words.title, params), "title")], height: 24 },
      { cells: [text("HEAD", "code"), ...columns.map(({ head }) => head)], height: 48 },
      ...lines.map((line) => own(text(templateRow.print(line.row), "code"), line)),
      ...spareRows.map((code) => own(text(code, "code"), null)),
    ],
    frozen: { rows: 3, columns: 2 },
    validations: columns.flatMap(({ code, validation }, at) =>
      validation === null ? [] : [validation(rangeOf(at + 2, from(code), lastRow))],
    ),
    wholeNumbers: columns.flatMap(({ isWhole }, at) => (isWhole === true ? [rangeOf(at + 2, firstRow, lastRow)] : [])),
    isLandscape: true,
  };
};
