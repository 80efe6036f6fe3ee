import { columnLetters, fillWords } from "@coop-census/census";
import { type TemplateMark, templateMark, templateVersion } from "@coop-census/contracts";
import type { BookCell, BookValidation } from "../xlsx/book.ts";
import type { StyleName } from "../xlsx/styles.ts";
import { numberFormatOf } from "./number-format-of.ts";
import type { TemplateInput } from "./template-input.ts";
import { type TemplateLists, templateLists } from "./template-lists.ts";
import { withPlainNames } from "./with-plain-names.ts";
import { type Words, wordsOf } from "./words-of.ts";

/** What every sheet of a template is made with. */
export interface TemplateFrame {
  readonly input: TemplateInput;
  readonly words: Words;
  readonly lists: TemplateLists;
  /** What sentences have names for. */
  readonly params: Readonly<Record<string, string>>;
  readonly text: (text: string, style: StyleName) => BookCell;
  readonly mark: (part: TemplateMark["part"]) => BookCell;
  /** A range where a word of the list is chosen; an open one takes other words too, after a warning. */
  readonly choice: (range: string, list: string, told: readonly string[], isOpen?: boolean) => BookValidation;
}

/** A column of one sheet from one row to another. */
export const rangeOf = (column: number, from: number, to: number): string =>
  `${columnLetters(column)}${from}:${columnLetters(column)}${to}`;

const listRange = (lists: TemplateLists, name: string, sheet: string): string => {
  let first = 2;
  for (const [other, entries] of lists) {
    if (other === name)
      return `'${sheet.replaceAll("'", "''")}'!$C$${first}:$C$${first + Math.max(entries.length, 1) - 1}`;
    first += entries.length;
  }
  return "";
};

/** The frame of one template. */
export const makeFrame = (given: TemplateInput): TemplateFrame => {
  const input = withPlainNames(given);
  const words = wordsOf(input.language);
  const lists = templateLists(input);
  const { organisation, year, language } = input;
  const params = {
    organisation: organisation.name,
    id: organisation.id,
    year: String(year),
    before: String(year - 1),
    answers: words.sheets.answers,
    figures: words.sheets.figures,
    behind: words.sheets.behind,
    overlaps: words.sheets.overlaps,
    flags: words.columns.FLAG[0] ?? "",
    value: words.value,
    format: numberFormatOf(language),
    ...input.deadline,
  };
  const told = (texts: readonly string[]) => ({ title: texts[0] ?? "", text: fillWords(texts[1] ?? "", params) });
  return {
    input,
    words,
    lists,
    params,
    text: (text, style) => ({ content: { text }, style }),
    mark: (part) => ({
      content: {
        text: templateMark.print({ version: templateVersion, part, organisation: organisation.id, year, language }),
      },
      style: "code",
    }),
    choice: (range, list, texts, isOpen = false) => ({
      range,
      allowed: (lists.get(list) ?? []).length === 0 ? null : { list: listRange(lists, list, words.sheets.lists) },
      isOpen,
      prompt: told(texts),
      error: words.errors.choose,
    }),
  };
};
