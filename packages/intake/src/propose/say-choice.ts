import type { Choice } from "@coop-census/contracts";
import { choiceMessages } from "./choice-messages.ts";

/** A choice in English words: what it is about, what is proposed, why, and what a person may answer. */
export interface SaidChoice {
  readonly what: string;
  readonly why: string;
  readonly answer: string;
}

const subjects: Readonly<Record<Choice["about"], string>> = {
  kind: "The file",
  encoding: "The encoding of the text",
  delimiter: "The sign between columns",
  sheet: "The sheet that counts",
  orientation: "The orientation of the table",
  language: "The language of the headers",
  header: "The header row",
  column: "The column",
  word: "The word",
  default: "What holds for every row:",
  "number-format": "How numbers are written",
  "date-style": "How dates are written",
  "roll-up-scope": "The scope that rolls up",
  "total-type": "The type of what only a total row has",
  currency: "The currency",
  multiplier: "The unit of money",
  public: "Whether all figures are public already",
};

const shown = (choice: Choice, value: string): string => {
  if (value === "" && choice.about === "column") return "left out";
  if (value === "") return "none";
  return value === "\t" ? "a tab" : value;
};

const filled = (template: string, params: Readonly<Record<string, string>>): string =>
  template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole);

const answerOf = (choice: Choice): string => {
  const others = choice.alternatives.map((one) => shown(choice, one)).join(", ");
  if (choice.certainty === "proved") return "Nothing needs to be answered.";
  if (choice.certainty === "open") return others === "" ? "Say what it is." : `Choose one of: ${others}.`;
  return others === "" ? "Confirm it, or say what it is." : `Confirm it, or choose one of: ${others}.`;
};

/** Says a choice in English; its codes stay the same for translations. */
export const sayChoice = (choice: Choice): SaidChoice => {
  const { about, subject, value, reason } = choice;
  const quoted = subject === null ? "" : ` ${JSON.stringify(subject)}`;
  const is = value === null ? "is open" : `is read as ${shown(choice, value)}`;
  const params = { ...reason.params, value: value ?? "", subject: subject ?? "" };
  return {
    what: `${subjects[about]}${quoted} ${is}.`,
    why: filled(choiceMessages[reason.code] ?? reason.code, params),
    answer: answerOf(choice),
  };
};
