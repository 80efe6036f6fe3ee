import { fillWords } from "@coop-census/census";
import { guardFormula, templateMark, templateQuestions, templateVersion } from "@coop-census/contracts";
import { askedIndicators } from "./asked-indicators.ts";
import { lineLabel } from "./line-label.ts";
import { numberFormatOf } from "./number-format-of.ts";
import { proposedAnswers } from "./proposed-answers.ts";
import { makeFrame } from "./template-frame.ts";
import type { TemplateInput } from "./template-input.ts";
import { type TemplateLine, templateLines } from "./template-lines.ts";
import { indicatorName } from "./template-lists.ts";

type Fields = readonly string[];

// A negative number is none of the formulas that text is guarded against.
const guarded = (field: string): string => (/^-\d/.test(field) ? field : guardFormula(field));

const printField = (field: string, delimiter: string): string =>
  /["\r\n]/.test(field) || field.includes(delimiter) ? `"${field.replaceAll('"', '""')}"` : field;

const overlapFields = ["PARTNER", "TYPE", "INDICATOR", "AMOUNT", "BASIS", "NOTE"] as const;
const overlapCount = 5;

/** The same template as one long table in UTF-8 with its mark: a line a value, codes before it, an explanation behind it. */
export const makeTemplateCsv = (input: TemplateInput): Uint8Array => {
  const frame = makeFrame(input);
  const { words, lists, params } = frame;
  const { organisation, year, language } = input;
  const format = numberFormatOf(language);
  const delimiter = format.includes(",5") ? ";" : ",";
  const lines = templateLines(input);
  const proposed = proposedAnswers(input, lists);
  const told = ([name = "", help = ""]: Fields): string => `${fillWords(name, params)}: ${fillWords(help, params)}`;

  const line = (part: string, { row }: TemplateLine, code: string, last: string, explanation: string): Fields => {
    const { type, area, activity, scope, perimeter } = row;
    return [part, type, area, activity, scope ?? "", perimeter ?? "", code, "", last, explanation];
  };
  const plain = (part: string, code: string, value: string, explanation: string): Fields => [
    part,
    "",
    "",
    "",
    "",
    "",
    code,
    value,
    "",
    explanation,
  ];
  const answers = templateQuestions.map((question) => {
    const choices = (lists.get(question) ?? []).map(({ code, word }) => (code === word ? code : `${code} = ${word}`));
    const offered = choices.length === 0 ? "" : ` [${choices.join("; ")}]`;
    return plain("answers", question, proposed[question] ?? "", `${told(words.questions[question])}${offered}`);
  });
  const figures = lines.flatMap((one) => {
    const label = lineLabel(words, one.row).text;
    const values = askedIndicators.map(({ code }) => {
      // Plain digits, whatever number format the answers declare: the reader holds them against what is stored.
      return line("figures", one, code, one.last.get(code)?.value ?? "", `${label}: ${indicatorName(words, code)}`);
    });
    const beside = (["FLAG", "REF_DATE", "NOTE"] as const).map((code) =>
      line("figures", one, code, "", `${label}: ${told(words.columns[code])}`),
    );
    return [...values, ...beside];
  });
  const behind = lines.flatMap((one) => {
    const label = lineLabel(words, one.row).text;
    const beside = (["PUBLIC", "PUBLIC_ADDRESS"] as const).map((code) =>
      line("behind", one, code, "", `${label}: ${told(words.columns[code])}`),
    );
    const values = askedIndicators
      .filter(({ unit }) => unit !== "ENT")
      .flatMap(({ code }) => {
        const name = `${label}: ${indicatorName(words, code)}`;
        return [
          line("behind", one, `${code}@enterprises`, "", `${name}: ${words.enterprises[0] ?? ""}`),
          line("behind", one, `${code}@largest`, "", `${name}: ${words.largest[0] ?? ""}`),
        ];
      });
    return [...beside, ...values];
  });
  const overlaps = Array.from({ length: overlapCount }, (_, at) =>
    overlapFields.map((code) =>
      plain("overlaps", `${code}#${at + 1}`, "", `${words.sheets.overlaps} ${at + 1}: ${told(words.columns[code])}`),
    ),
  ).flat();
  const note = (text: string): Fields => [`# ${text}`];
  const records: readonly Fields[] = [
    [templateMark.print({ version: templateVersion, part: "csv", organisation: organisation.id, year, language })],
    note(fillWords(words.title, params)),
    note(fillWords(words.csvGuide, params)),
    ...words.guide.map((text) => note(fillWords(text, params))),
    ...(input.deadline === null ? [] : [note(fillWords(words.until, params))]),
    ...[...lists].map(([name, entries]) =>
      note(`${name}: ${entries.map(({ code, word }) => `${code} = ${word}`).join("; ")}`),
    ),
    ...Object.entries(words.indicators).map(([code, [name = "", definition = ""]]) =>
      note(`${code}: ${name}. ${definition}`),
    ),
    ["part", "type", "area", "activity", "scope", "perimeter", "code", "value", "last", "explanation"],
    ...answers,
    ...figures,
    ...behind,
    ...overlaps,
  ];
  const text = records
    .map((fields) => `${fields.map((field) => printField(guarded(field), delimiter)).join(delimiter)}\r\n`)
    .join("");
  return new TextEncoder().encode(`\ufeff${text}`);
};
