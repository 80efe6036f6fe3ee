import { isMoney } from "@coop-census/census";
import type { Choice } from "@coop-census/contracts";
import { labelKey } from "../header/label-key.ts";
import type { NamedIndicator, UnknownColumn } from "../header/unknown-header.ts";
import { readPreamble } from "../preamble/read-preamble.ts";
import { currenciesIn } from "../unit/currencies-in.ts";
import { judgeUnit, type UnitJudgement } from "../unit/judge-unit.ts";
import { multiplierOfHeader } from "../unit/multiplier-of-unit.ts";
import { makeChoice } from "./make-choice.ts";
import type { UnknownTable } from "./unknown-table.ts";

/** What the sentence of a column says of a word as well. */
const reasons = new Set(["memory", "phrase", "likely-phrase", "part-of-phrase", "other-order", "two-meanings", "code"]);
const ownReasons: ReadonlyMap<string, string> = new Map([
  ["part-of-group", "part-of-phrase"],
  ["group-total", "part-of-phrase"],
  ["type-in-header", "part-of-phrase"],
  ["twice", "indicator-twice"],
  ["computed", "computed"],
]);

const reasonOf = ({ reason }: Choice): string => {
  const code = reason.code.replace("column/", "");
  return reasons.has(code) ? code : (ownReasons.get(code) ?? "unknown");
};

/** The unit beside the value, or in the header of the value where it alone can say one. */
const unitOf = ({ unit }: NamedIndicator, { value }: NonNullable<UnknownTable["long"]>): string =>
  unit === "" ? (/[([]([^()[\]]+)[)\]]/u.exec(value.label.normalize("NFKC"))?.[1] ?? "") : unit;

/** Money of another currency than that of the rows before, or in another power than the lines above say. */
const contradicts = (table: UnknownTable, label: string, before: readonly string[]): boolean => {
  const { language } = table.header.words.vocabulary;
  const own = multiplierOfHeader(label, language);
  const above = readPreamble(table.sheet, table.header.top, "", language).declared.multiplier?.value ?? null;
  if (own !== null && above !== null && own !== above) return true;
  const [first] = before.map((one) => currenciesIn(one).flat()).filter((codes) => codes.length > 0);
  const mine = currenciesIn(label).flat();
  return first !== undefined && mine.length > 0 && !mine.some((code) => first.includes(code));
};

const judged = (
  table: UnknownTable,
  { label, named }: UnknownColumn,
  value: string | null,
  before: readonly string[],
): UnitJudgement => {
  if (named === undefined || table.long === undefined || value === "") return "plain";
  const { language } = table.header.words.vocabulary;
  const unit = unitOf(named, table.long);
  if (value !== null && isMoney(value) && contradicts(table, label, before)) return "unread";
  if (value !== null) return judgeUnit(unit, value, language);
  const both = ["TURN", "WRK_TOTAL"].map((code) => judgeUnit(unit, code, language));
  return both.includes("plain") ? "plain" : both.includes("doubtful") ? "doubtful" : (both[1] ?? "plain");
};

/** The choice of a column of the spread table as one of the word that names it in the rows. */
const wordChoice = (table: UnknownTable, column: UnknownColumn, choice: Choice, before: readonly string[]): Choice => {
  const { language } = table.header.words.vocabulary;
  const label = column.named?.label ?? column.label;
  const params = { dimension: "INDICATOR", word: label, language };
  const place = { subject: label, column: table.long?.indicator.column ?? column.column };
  const { value, certainty, alternatives } = choice;
  const unit = judged(table, column, value, before);
  const unitParams = { ...params, unit: column.named?.unit ?? "" };
  if (unit === "unread")
    return makeChoice(
      "word",
      null,
      "open",
      { code: "unread-unit", params: unitParams },
      { ...place, alternatives: [""] },
    );
  if (unit === "strange") {
    const others = [...new Set([...(value === null ? [] : [value]), ...alternatives, ""])];
    return makeChoice(
      "word",
      null,
      "open",
      { code: "strange-unit", params: unitParams },
      { ...place, alternatives: others },
    );
  }
  return makeChoice("word", value, certainty, { code: reasonOf(choice), params }, { ...place, alternatives });
};

const columnsOf = ({ long }: UnknownTable): readonly Choice[] => {
  if (long === undefined) return [];
  const choice = ({ label, column }: UnknownColumn, value: string, code: string): Choice =>
    makeChoice("column", value, "proved", { code }, { subject: label, column });
  return [
    choice(long.indicator, "INDICATOR", "names-indicators"),
    choice(long.value, "VALUE", "holds-values"),
    ...(long.unit === null ? [] : [choice(long.unit, "UNIT", "holds-units")]),
  ];
};

/**
 * The columns of a table with one value a row as they stand in the file, and its indicators as words of its rows, from the
 * choices for the columns that they have become.
 */
export const proposeIndicators = (
  table: UnknownTable,
  columns: readonly Choice[],
): { readonly columns: readonly Choice[]; readonly words: readonly Choice[] } => {
  if (table.long === undefined) return { columns, words: [] };
  const named = new Map(table.header.columns.flatMap((one) => (one.named === undefined ? [] : [[one.column, one]])));
  const described: Choice[] = [];
  const words: Choice[] = [];
  const money: string[] = [];
  for (const choice of columns) {
    const column = named.get(choice.column ?? 0);
    if (column === undefined) {
      described.push(choice);
      continue;
    }
    const word = wordChoice(table, column, choice, money);
    if (word.value !== null && isMoney(word.value)) money.push(column.label);
    if (words.every(({ subject }) => labelKey(subject ?? "") !== labelKey(word.subject ?? ""))) words.push(word);
  }
  return { columns: [...columnsOf(table), ...described], words };
};
