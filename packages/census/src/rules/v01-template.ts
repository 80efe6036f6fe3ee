import type { Messages } from "../finding/message.ts";

const anew = "Ask the secretariat for a new template (census template), fill it in and send it.";

/** What is said of a template that came back and cannot be taken as a whole. */
export const templateFile = {
  "V01/template-version": {
    what: "The template is of a form that this program does not know ({version}).",
    expected: "a template of the form {known} or an earlier one",
    cure: anew,
  },
  "V01/template-incomplete": {
    what: "The template lacks its part {part}.",
    expected: "every sheet of the template, under whatever name",
    cure: anew,
  },
  "V01/template-mixed": {
    what: "The sheets are of several templates: {first} and {second}.",
    expected: "the sheets of one template, each once",
    cure: "Leave the sheets of one template in the file, and send the others as files of their own.",
  },
  "V01/template-unanswered": {
    what: "The question what is sent has no answer that the census knows ({raw}).",
    expected: "figures, nothing to report, or unchanged since last year",
    cure: "Choose one of the answers in the first question and send the file again.",
    ofCell: ["raw"],
    many: { what: "The question what is sent has no answer that the census knows." },
  },
  "V01/template-not-empty": {
    what: "The first answer says {kind}, but a figure is filled in ({raw}).",
    expected: "no figure of this year beside such an answer",
    cure: "Change the first answer to figures, or empty the cells of this year, and send the file again.",
    ofCell: ["raw"],
    many: { what: "The first answer says {kind}, but figures are filled in." },
  },
  "V01/template-unfilled": {
    what: "No figure of {year} is filled in, and the first answer says that figures are sent.",
    expected: "figures in the cells of {year}, or another first answer",
    cure: "Fill in the figures; or choose in the first question that there is nothing to report, or that nothing changed.",
  },
  "V01/nothing-to-repeat": {
    what: "The answer is that nothing changed since {before}, but no return of {organisation} is accepted for {before}.",
    expected: "an accepted return of the year before",
    cure: "Fill in the figures of {year}; or send those of {before} first, then have this one checked again.",
  },
  "V01/no-figure-to-repeat": {
    what: "The answer is that nothing changed since {before}, but what is accepted of {organisation} for {before} holds no figure.",
    expected: "an accepted return of the year before with figures",
    cure: "If there is nothing to report for {year} either, choose that answer; otherwise fill in the figures.",
  },
  "V01/template-outdated": {
    what: "The answer is that nothing changed since {before}, but what is accepted for {before} is no longer what the template shows: {differing} values differ.",
    expected: "a template that shows the accepted values",
    cure: `${anew} Its grey cells show what would be repeated.`,
  },
  "V01/several-currencies": {
    what: "The accepted amounts of {before} are in several currencies ({currencies}), which one return cannot repeat.",
    expected: "amounts of one currency",
    cure: "Fill in the figures of {year} instead of the answer that nothing changed.",
  },
} as const satisfies Messages;
