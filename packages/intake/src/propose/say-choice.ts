import { fillWords, type Language } from "@coop-census/census";
import type { Choice } from "@coop-census/contracts";
import { type ChoiceWords, choiceWords } from "./choice-words.ts";

/** A choice in words: what it is about, what is proposed, why, and what a person may answer. */
export interface SaidChoice {
  readonly what: string;
  readonly why: string;
  readonly answer: string;
}

type Phrases = ChoiceWords["phrases"];

const shown = ({ about }: Choice, value: string, phrases: Phrases): string => {
  if (value === "") return about === "column" ? phrases.leftOut : phrases.none;
  return value === "\t" ? phrases.tab : value;
};

const saidOf = (choice: Choice, what: string, phrases: Phrases): string => {
  const { about, value } = choice;
  if (value === null) return fillWords(phrases.open, { what });
  if (value !== "") return fillWords(phrases.readAs, { what, value: shown(choice, value, phrases) });
  return fillWords(about === "column" ? phrases.isLeftOut : phrases.readAsNone, { what });
};

const answerOf = (choice: Choice, phrases: Phrases): string => {
  const others = choice.alternatives.map((one) => shown(choice, one, phrases)).join(", ");
  if (choice.certainty === "proved") return phrases.settled;
  if (choice.certainty === "open") return others === "" ? phrases.say : fillWords(phrases.choose, { others });
  return others === "" ? phrases.confirm : fillWords(phrases.confirmOrChoose, { others });
};

/** A choice in the words of a language; codes, headers and words of the file stay as they are. */
export const sayChoice = (choice: Choice, language: Language = "en"): SaidChoice => {
  const { about, subject, value, reason } = choice;
  const { subjects, phrases, reasons } = choiceWords[language];
  const what = subject === null ? subjects[about] : `${subjects[about]} ${JSON.stringify(subject)}`;
  const params = { ...reason.params, value: value ?? "", subject: subject ?? "" };
  return {
    what: saidOf(choice, what, phrases),
    why: fillWords(reasons[reason.code] ?? reason.code, params),
    answer: answerOf(choice, phrases),
  };
};
