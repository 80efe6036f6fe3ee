import { isIndicator, isReported, leftOut } from "@coop-census/census";
import type { Choice } from "@coop-census/contracts";
import { labelKey } from "../header/label-key.ts";
import type { UnknownColumn } from "../header/unknown-header.ts";
import { cleanHeader } from "../vocabulary/clean-header.ts";
import type { Match } from "../vocabulary/match.ts";
import { haveFlagWords } from "./have-flag-words.ts";
import { areFigures, areFlags } from "./judge-cells.ts";
import { makeChoice } from "./make-choice.ts";
import type { Memory } from "./memory.ts";
import type { UnknownTable } from "./unknown-table.ts";

/** Codes that several columns may have. */
const repeatable = new Set(["NOTE", ""]);

const personal = "PERSONAL";

const codeOrOut = (code: string): string => (code === personal ? "" : code);

/** A header of another year than the return's is a series: its figures would be counted for the wrong year. */
const otherYear = (column: UnknownColumn, table: UnknownTable, year: number): number | null => {
  const { years } = cleanHeader(column.label, table.header.words.vocabulary.language);
  const [stated] = years;
  return stated === undefined || years.includes(year) ? null : stated;
};

const unknownChoice = (column: UnknownColumn, table: UnknownTable): Choice => {
  const isOpen = areFigures(table, column.column) === true;
  const place = { subject: column.label, column: column.column };
  if (!isOpen) return makeChoice("column", "", "likely", { code: "unknown-text" }, place);
  return makeChoice("column", null, "open", { code: "unknown-figures" }, { ...place, alternatives: [""] });
};

/** A meaning that the cells below do not bear out is left to a person. */
const doubt = (code: string, table: UnknownTable, column: number): string | null => {
  if (isIndicator(code) && !isReported(code)) return "computed";
  if (isIndicator(code) && areFigures(table, column) === false) return "no-figures";
  if (code === "FLAG" && !areFlags(table, column) && !haveFlagWords(table, column)) return "no-flags";
  return null;
};

const otherYearChoice = (column: UnknownColumn, code: string | null, year: number): Choice =>
  makeChoice(
    "column",
    "",
    "likely",
    { code: "other-year", params: { year: String(year) } },
    { subject: column.label, column: column.column, alternatives: code === null ? [] : [codeOrOut(code)] },
  );

/** By the words of the field, as far as the cells below bear them out. */
const matchedChoice = (column: UnknownColumn, match: Match, table: UnknownTable): Choice => {
  const place = { subject: column.label, column: column.column };
  const alternatives = [...new Set([...match.alternatives.map(codeOrOut), ""])];
  const { language } = table.header.words.vocabulary;
  const reason = { code: match.code === personal ? "personal" : match.by, params: { language } };
  if (match.code === null) return makeChoice("column", null, "open", reason, { ...place, alternatives });
  const doubted = doubt(match.code, table, column.column);
  if (doubted === "no-figures" && match.by === "part-of-phrase") return unknownChoice(column, table);
  const value = codeOrOut(match.code);
  const others = alternatives.filter((code) => code !== value);
  if (doubted === null) return makeChoice("column", value, match.certainty, reason, { ...place, alternatives: others });
  return makeChoice("column", null, "open", { code: doubted }, { ...place, alternatives: [value, ...others] });
};

const columnChoice = (column: UnknownColumn, table: UnknownTable, year: number, memory: Memory | null): Choice => {
  const { label, match } = column;
  const remembered =
    column.named === undefined
      ? memory?.columns.get(labelKey(label))
      : memory?.words.get(`INDICATOR=${labelKey(column.named.label)}`)?.replace(leftOut, "");
  if (remembered !== undefined)
    return makeChoice("column", remembered, "proved", { code: "memory" }, { subject: label, column: column.column });
  if (match === null) return unknownChoice(column, table);
  const stated = match.code === "REF_DATE" ? null : otherYear(column, table, year);
  return stated === null ? matchedChoice(column, match, table) : otherYearChoice(column, match.code, stated);
};

const certainties = { proved: 0, likely: 2, open: 4 } as const;

/** The smaller the surer; a header of which only a part is known comes after one that is known in another order. */
const rank = ({ certainty, reason }: Choice): number =>
  certainties[certainty] + (reason.code === "column/part-of-phrase" ? 1 : 0);

/** Of two columns that would be the same thing only the surer one is; where both are as sure, neither is. */
const withoutTwins = (choices: readonly Choice[], words: readonly (string | undefined)[]): readonly Choice[] =>
  choices.map((choice, at) => {
    const { value } = choice;
    if (value === null || repeatable.has(value)) return choice;
    // The same word with another unit beside it is the same indicator.
    const isSameWord = (other: number): boolean => words[at] !== undefined && words[at] === words[other];
    const twins = choices.filter((other, place) => other !== choice && other.value === value && !isSameWord(place));
    if (twins.every((other) => rank(other) > rank(choice))) return choice;
    return {
      ...choice,
      value: null,
      certainty: "open",
      reason: { code: "column/twice", params: { code: value, other: twins[0]?.subject ?? "" } },
      alternatives: [...new Set([value, ...choice.alternatives])],
    };
  });

/** What each column of an unknown table most likely is: one choice a column, those that nobody knows included. */
export const proposeColumns = (table: UnknownTable, year: number, memory: Memory | null): readonly Choice[] =>
  withoutTwins(
    table.header.columns.map((column) => columnChoice(column, table, year, memory)),
    table.header.columns.map(({ named }) => (named === undefined ? undefined : labelKey(named.word))),
  );
