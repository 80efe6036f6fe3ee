import { type Label, makeFinding, type Perimeter, type Scope, templateAnswers } from "@coop-census/census";
import { templateRow } from "@coop-census/contracts";
import { type AnswerReader, answerPlace, textOf } from "./answer-reader.ts";
import type { WholeAnswers } from "./read-answers.ts";
import type { TemplateCellsRow } from "./template-cells.ts";
import { codeOfWord, type WordLists } from "./word-lists.ts";

/** What a row of figures is of, each with its words; a code is null where nobody knows it. */
export interface RowPlace {
  readonly type: Label;
  readonly area: Label;
  readonly activity: Label;
  readonly scope: Label<Scope>;
  readonly perimeter: Label<Perimeter>;
}

const scopes = ["AFF", "NAT"] as const;
const perimeters = ["COOP", "COOP_SUBS"] as const;

const blank = { type: null, area: null, activity: null, scope: null, perimeter: null } as const;

/** Reads what a row says it is of: what the template wrote into it, else what was chosen there, else the usual answer. */
export const readRowPlace = (
  row: TemplateCellsRow,
  whole: Pick<WholeAnswers, "scope" | "perimeter">,
  words: WordLists,
): RowPlace => {
  const address = (code: string) =>
    row.cells.get(code)?.address ??
    row.cells.values().next().value?.address ?? { sheet: null, row: row.row, column: null, header: null };
  const label = (column: string, list: string, made: string | null, otherwise: string | null): Label => {
    const raw = textOf(row.cells.get(column));
    const at = address(column);
    if (made !== null) return { raw: raw === "" ? made : raw, code: made, address: at };
    if (raw === "") return { raw, code: otherwise, address: at };
    return { raw, code: list === "area" ? raw : codeOfWord(words, list, raw), address: at };
  };
  const own = templateRow.parse(row.code) ?? blank;
  const scope = label("SCOPE", "scope", own.scope, whole.scope);
  const perimeter = label("PERIM", "perimeter", own.perimeter, whole.perimeter);
  return {
    type: label("TYPE", "type", own.type, null),
    area: label("AREA", "area", own.area, "_T"),
    activity: label("ACTIVITY", "activity", own.activity, "_T"),
    scope: { ...scope, code: scopes.find((code) => code === scope.code) ?? null },
    perimeter: { ...perimeter, code: perimeters.find((code) => code === perimeter.code) ?? null },
  };
};

/** Finds the rows that now say something else than what the template made them for. */
export const checkRelabelled = (
  row: TemplateCellsRow,
  words: WordLists,
  reader: AnswerReader,
  keepsOut: Parameters<typeof answerPlace>[2],
): void => {
  const made = templateRow.parse(row.code);
  if (made === null) return;
  const said = (["TYPE", "AREA", "ACTIVITY"] as const).find((column) => {
    const raw = textOf(row.cells.get(column));
    if (raw === "") return false;
    if (column === "AREA") return raw !== made.area;
    const code = codeOfWord(words, column === "TYPE" ? "type" : "activity", raw);
    return code !== null && code !== (column === "TYPE" ? made.type : made.activity);
  });
  const cell = said === undefined ? undefined : row.cells.get(said);
  if (cell === undefined) return;
  const params = { code: made.type, raw: textOf(cell) };
  reader.add(
    makeFinding(templateAnswers, "V02/row-relabelled", answerPlace(cell.address, params.raw, keepsOut), params),
  );
};
