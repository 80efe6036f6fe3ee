import type { Messages } from "../finding/message.ts";
import { templateAnswers } from "./v02-answers.ts";

/** The words of V02. */
export const v02Messages = {
  ...templateAnswers,
  "V02/unknown-column": {
    what: "Nobody knows what the column {header} holds.",
    expected: "only columns of the confirmed layout",
    cure: "Remove the column, or ask the secretariat to say what it stands for and have the file checked again.",
  },
  "V02/column-without-header": {
    what: "Column {column} holds data below no header.",
    expected: "a header of the confirmed layout above every column with data",
    cure: "Write the header above the column or remove the column, and send the file again.",
  },
  "V02/row-unlike-header": {
    what: "The row has {cells} cells, the header has {header}: its figures may stand below other headers than their own.",
    expected: "a row with as many cells as the header, blank ones among them",
    cure: "Look for a delimiter that is missing or one too many (a number or name with a delimiter in it stands in quotes), or fill the row up with blank cells, and send the file again.",
    ofCell: ["cells"],
    many: {
      what: "The rows have more or fewer cells than the header ({header}): their figures may stand below other headers than their own.",
    },
  },
  "V02/unknown-indicator": {
    what: "The column {header} is mapped to {code}, which is no indicator of the census.",
    expected: "an indicator of the methodology",
    cure: "Ask the secretariat to mend the profile of the organisation, then have the file checked again.",
  },
  "V02/computed-indicator": {
    what: "The column {header} ({code}) does not count: the census computes it itself, and only compares.",
    expected: "levels (enterprises, persons, amounts), never shares or rates",
    cure: "Nothing is needed; leave the column out next time.",
  },
  "V02/extra-sheet": {
    what: "The sheet {sheet} was not read.",
    expected: "one sheet with the table",
    cure: "Nothing is needed if it holds notes; figures on it must be moved to the table.",
  },
  "V02/unknown-label": {
    what: "Nobody knows what {raw} means ({dimension}).",
    expected: "a label of the confirmed layout",
    cure: "Correct the label, or ask the secretariat to say what it stands for and have the file checked again.",
    ofCell: ["raw"],
    many: { what: "Nobody knows what the words of these cells mean ({dimension})." },
  },
  "V02/missing-label": {
    what: "The row holds figures but does not say of what ({dimension} is blank).",
    expected: "a label of the confirmed layout",
    cure: "Fill in the cell and send the file again.",
    many: {
      what: "The rows hold figures but do not say of what ({dimension} is blank).",
      cure: "Fill in the cells and send the file again.",
    },
  },
  "V02/unknown-code": {
    what: "The label {raw} is mapped to {code}, which the code list does not have in {year} ({dimension}).",
    expected: "a code that is valid in the reference year",
    cure: "Ask the secretariat to mend the profile of the organisation, then have the file checked again.",
    ofCell: ["raw"],
    many: { what: "The labels are mapped to {code}, which the code list does not have in {year} ({dimension})." },
  },
  "V02/unread-row": {
    what: "The row {raw} has no meaning in the layout and no figures; it was passed over.",
    expected: "only rows of the table below the header",
    cure: "Nothing is needed if it is a remark.",
    ofCell: ["raw"],
    many: {
      what: "The rows have no meaning in the layout and no figures; they were passed over.",
      cure: "Nothing is needed if they are remarks.",
    },
  },
  "V02/unknown-flag": {
    what: "The flags {raw} hold {unknown}, which is no flag of the census.",
    expected: "any of A, E, P, B, D, U, M, L, O",
    cure: "Correct the flags and send the file again.",
    ofCell: ["raw", "unknown"],
    many: { what: "The flags hold letters that are no flags of the census." },
  },
  "V02/public-and-confidential": {
    what: "The figures are marked as confidential ({code}), and the return says that they are published already; they are treated as confidential.",
    expected: "figures that are either published by their owner or confidential",
    cure: "Say which holds: take the mark away and send the file again, or say that the figures are not published.",
    many: {
      what: "The rows are marked as confidential, and the return says that their figures are published already; they are treated as confidential.",
    },
  },
  "V02/personal-data": {
    what: "The cell holds an e-mail address or a telephone number; it was stored without it.",
    expected: "nothing about persons",
    cure: "Nothing is needed; leave such data out next time.",
  },
} as const satisfies Messages;
