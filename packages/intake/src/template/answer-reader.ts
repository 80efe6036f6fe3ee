import {
  type CellAddress,
  type CellKey,
  type Decimal,
  type Finding,
  makeFinding,
  templateAnswers,
} from "@coop-census/census";
import { readContent } from "../number/read-content.ts";
import type { SettledFormat } from "../number/settle-format.ts";
import type { PlacedCell } from "./template-cells.ts";
import { choicesOf, codeOfWord, type WordLists } from "./word-lists.ts";

/** Reads single answers and gathers what is wrong with them: an answer in doubt is null, and has a finding. */
export interface AnswerReader {
  readonly findings: readonly Finding[];
  readonly add: (finding: Finding) => void;
  /** The code that was chosen; null for a blank or unknown one. */
  readonly choice: (cell: PlacedCell | undefined, list: string) => string | null;
  /** Free text; null where it is blank or holds data of a person. */
  readonly text: (cell: PlacedCell | undefined) => string | null;
  /** A number; null where it is blank, a dash, "n/a" or refused. */
  readonly number: (cell: PlacedCell | undefined, numbers: SettledFormat, wanted: NumberWanted) => Decimal | null;
}

export interface NumberWanted {
  readonly words: string;
  readonly isWhole: boolean;
  readonly holds: (value: Decimal) => boolean;
}

/** Where a finding on an answer stands. */
export const answerPlace = (address: CellAddress, raw: string | null, keepsOut: readonly CellKey[] = []) =>
  ({ severity: "ERROR", level: "record", address, keepsOut, ...(raw === null ? {} : { raw }) }) as const;

const personal =
  /[^\s@]+@[^\s@]+\.[^\s@]+|(?:tel|fax|phone|tél|telefono|teléfono|telefone)[.:\s]*\+?\d|\+\d[\d\s()./-]{7,}\d/iu;

export const textOf = (cell: PlacedCell | undefined): string => cell?.cell?.text.trim() ?? "";

export const makeAnswerReader = (words: WordLists): AnswerReader => {
  const findings: Finding[] = [];
  return {
    findings,
    add: (finding) => findings.push(finding),
    choice: (cell, list) => {
      const raw = textOf(cell);
      if (cell === undefined || raw === "") return null;
      const code = codeOfWord(words, list, raw);
      if (code !== null) return code;
      const params = { raw, choices: choicesOf(words, list) };
      findings.push(makeFinding(templateAnswers, "V02/answer-unknown", answerPlace(cell.address, raw), params));
      return null;
    },
    text: (cell) => {
      const raw = textOf(cell);
      if (cell === undefined || raw === "") return null;
      if (!personal.test(raw)) return raw;
      findings.push(makeFinding(templateAnswers, "V02/person-named", answerPlace(cell.address, null), {}));
      return null;
    },
    number: (cell, numbers, { words: wanted, isWhole, holds }) => {
      if (cell === undefined) return null;
      const content = readContent(cell.cell, numbers, isWhole);
      if (content.kind !== "number" && content.kind !== "refused") return null;
      if (content.kind === "number" && holds(content.value)) return content.value;
      const raw = textOf(cell);
      findings.push(makeFinding(templateAnswers, "V02/answer-number", answerPlace(cell.address, raw), { raw, wanted }));
      return null;
    },
  };
};
