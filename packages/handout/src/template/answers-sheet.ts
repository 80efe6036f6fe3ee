import { fillWords } from "@coop-census/census";
import { type TemplateQuestion, templateQuestions } from "@coop-census/contracts";
import type { BookRow, BookSheet, BookValidation } from "../xlsx/book.ts";
import { proposedAnswers } from "./proposed-answers.ts";
import type { TemplateFrame } from "./template-frame.ts";

const firstRow = 6;

/** The sheet of the questions on the return as a whole. */
export const answersSheet = ({ input, words, lists, params, text, mark, choice }: TemplateFrame): BookSheet => {
  const proposed = proposedAnswers(input, lists);
  const shown = (question: TemplateQuestion): string => {
    const code = proposed[question] ?? "";
    return lists.get(question)?.find((entry) => entry.code === code)?.word ?? code;
  };
  const row = (question: TemplateQuestion): BookRow => {
    const [label = "", help = ""] = words.questions[question];
    return {
      cells: [
        text(question, "code"),
        text(fillWords(label, params), "label"),
        text(shown(question), "entryText"),
        text(fillWords(help, params), "small"),
      ],
    };
  };
  const validations = templateQuestions.map((question, at): BookValidation => {
    const place = `C${firstRow + at}`;
    if (lists.has(question)) return choice(place, question, words.questions[question], question === "currency");
    const [title = "", told = ""] = words.questions[question];
    const prompt = { title: fillWords(title, params), text: fillWords(told, params) };
    return { range: place, allowed: null, isOpen: true, prompt, error: "" };
  });
  const { organisation, year } = input;
  return {
    name: words.sheets.answers,
    columns: [{ width: 3, isHidden: true }, { width: 34 }, { width: 34 }, { width: 70 }],
    rows: [
      { cells: [mark("answers"), text("QUESTION", "code"), text("ANSWER", "code")], isHidden: true },
      { cells: [null, text(fillWords(words.title, params), "title")], height: 24 },
      { cells: [null, text(organisation.name, "said"), text(organisation.id, "said")] },
      { cells: [null, text(String(year), "said")] },
      { cells: [null, ...[words.question, words.answer, words.explanation].map((word) => text(word, "head"))] },
      ...templateQuestions.map(row),
    ],
    frozen: { rows: 5, columns: 0 },
    validations,
    wholeNumbers: [],
    isLandscape: true,
  };
};
