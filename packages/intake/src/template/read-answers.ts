import { type Finding, makeFinding, templateFile, wholeFile } from "@coop-census/census";
import { type ReturnAnswers, templateChoices } from "@coop-census/contracts";
import { type AnswerReader, textOf } from "./answer-reader.ts";
import type { PlacedCell, TemplateCells } from "./template-cells.ts";

/** The answers on the return as a whole. */
export type WholeAnswers = Omit<ReturnAnswers, "rows" | "behind" | "overlaps">;

const oneOf = <const Choice extends string>(choices: readonly Choice[], code: string | null): Choice | null =>
  choices.find((choice) => choice === code) ?? null;

/** Reads the answers to the questions; a finding instead where nobody can know what is sent. */
export const readAnswers = ({ mark, answers }: TemplateCells, reader: AnswerReader): WholeAnswers | Finding => {
  const at = (question: string): PlacedCell | undefined => answers.get(question);
  const chosen = (question: string): string | null => reader.choice(at(question), question);
  const kind = oneOf(templateChoices.kind, chosen("kind"));
  if (kind === null) {
    const address = at("kind")?.address ?? wholeFile;
    const place = { severity: "ERROR", level: "file", address } as const;
    return makeFinding(templateFile, "V01/template-unanswered", place, { raw: textOf(at("kind")) });
  }
  return {
    kind,
    template: { version: mark.version, language: mark.language },
    referenceDate: textOf(at("reference-date")) === "" ? null : textOf(at("reference-date")),
    scope: chosen("scope"),
    perimeter: chosen("perimeter"),
    currency: chosen("currency"),
    multiplier: chosen("multiplier"),
    numberFormat: chosen("number-format"),
    public: oneOf(templateChoices.public, chosen("public")),
    publicAddress: reader.text(at("public-address")),
    confidential: oneOf(templateChoices.confidential, chosen("confidential")),
    source: reader.text(at("source")),
    contactRole: reader.text(at("contact-role")),
    note: reader.text(at("note")),
  };
};
