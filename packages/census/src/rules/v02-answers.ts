import type { Messages } from "../finding/message.ts";

/** What is said of single answers of a template; an answer in doubt is not kept, and the return needs a corrected one. */
export const templateAnswers = {
  "V02/answer-unknown": {
    what: "{raw} is none of the answers that can be chosen here.",
    expected: "one of: {choices}",
    cure: "Choose an answer from the list of the cell and send the file again.",
    ofCell: ["raw"],
    many: { what: "The cells hold none of the answers that can be chosen there." },
  },
  "V02/answer-missing": {
    what: "The question {question} has no answer, and the file cannot be read without it.",
    expected: "an answer",
    cure: "Answer the question and send the file again.",
  },
  "V02/answer-number": {
    what: "{raw} is no {wanted}.",
    expected: "{wanted}",
    cure: "Correct the number or leave the cell empty, and send the file again.",
    ofCell: ["raw"],
    many: { what: "The cells hold no {wanted}." },
  },
  "V02/share-too-small": {
    what: "The largest of {enterprises} enterprises cannot have only {share} % of the figure.",
    expected: "a share in percent, from 0 to 100, of at least 100 % divided by the number of enterprises",
    cure: "Write the share in percent (35 for 35 %, not 0.35) and the number of enterprises, and send the file again.",
    ofCell: ["enterprises", "share"],
    many: { what: "The largest enterprises cannot have so small a share of the figures." },
  },
  "V02/row-relabelled": {
    what: "The row was made for {code} and now says {raw}; nobody can know which of the two its figures are of.",
    expected: "the words of the template in the rows that it came with",
    cure: "Restore the words of the row, or use one of the further rows at the end, and send the file again.",
    ofCell: ["raw", "code"],
    many: { what: "The rows say something else than what they were made for." },
  },
  "V02/row-without-code": {
    what: "The row {raw} holds figures but does not say of what.",
    expected: "a type that is chosen from the list",
    cure: "Choose the type of the row and send the file again.",
    ofCell: ["raw"],
    many: { what: "The rows hold figures but do not say of what." },
  },
  "V02/person-named": {
    what: "The answer holds what looks like an e-mail address or a telephone number; it was not kept.",
    expected: "no data of persons: a role or an office",
    cure: "Name the role or the office instead, and send the file again.",
  },
  "V02/public-without-address": {
    what: "The figures are said to be published, but not where: they are taken as not published.",
    expected: "the address of the page or the title of the document",
    cure: "Say where the figures are published, and send the file again; otherwise nothing is needed.",
  },
} as const satisfies Messages;
