import type { Messages } from "../finding/message.ts";

/** The words of V05. */
export const v05Messages = {
  "V05/parts-differ": {
    what: "The parts by {dimension} add up to {sum}, the total says {total}: the difference is {difference}.",
    expected: "a total of {sum}, or parts that add up to {total}",
    cure: "Correct the total or its parts; give what cannot be allocated a row of its own. Until then neither counts.",
    ofCell: ["sum", "total", "difference"],
    many: {
      what: "The parts by {dimension} do not add up to the totals.",
      expected: "parts that add up to their total",
    },
  },
  "V05/blank-parts": {
    what: "The parts by {dimension} that have a value add up to {sum}, the total says {total}: {difference} is lost among blank cells.",
    expected: "a value for every part of a breakdown of your own",
    cure: "Fill in the blank parts, or give what cannot be allocated a row of its own. Until then neither counts.",
    ofCell: ["sum", "total", "difference"],
    many: {
      what: "The parts by {dimension} that have a value do not add up to the totals: the rest is lost among blank cells.",
    },
  },
  "V05/rounded": {
    what: "The parts by {dimension} add up to {sum}, the total says {total}: the difference is within rounding.",
    expected: "parts that add up to the total",
    cure: "Nothing is needed; give the exact figures if you have them.",
    ofCell: ["sum", "total"],
    many: { what: "The parts by {dimension} differ from the totals within rounding." },
  },
  "V05/remainder": {
    what: "The parts by {dimension} add up to {sum} of {total}; other parts are blank. The remainder of {difference} counts as {type}, with flag E.",
    expected: "a value for every part",
    cure: "Fill in the blank parts if you have them.",
    ofCell: ["sum", "total", "difference"],
    many: {
      what: "The parts by {dimension} add up to less than the totals; other parts are blank. The remainders count as {type}, with flag E.",
    },
  },
  "V05/other-date": {
    what: "The parts by {dimension} add up to {sum}, the total says {total}; they are not all of one date.",
    expected: "parts and total of one date",
    cure: "Check that the difference of {difference} comes from the dates.",
    ofCell: ["sum", "total", "difference"],
    many: {
      what: "The parts by {dimension} do not add up to the totals; they are not all of one date.",
      cure: "Check that the differences come from the dates.",
    },
  },
  "V05/breakdowns-differ": {
    what: "The parts by {dimension} add up to {sum}, the parts by {against} to {total}: the difference is {difference}.",
    expected: "breakdowns of one thing that add up to the same",
    cure: "Correct the one that is wrong; give what cannot be allocated a row of its own. Until then neither counts.",
    ofCell: ["sum", "total", "difference"],
    many: { what: "The parts by {dimension} do not add up to the same as the parts by {against}." },
  },
  "V05/breakdowns-rounded": {
    what: "The parts by {dimension} add up to {sum}, the parts by {against} to {total}: the difference is within rounding.",
    expected: "breakdowns of one thing that add up to the same",
    cure: "Nothing is needed; give the exact figures if you have them.",
    ofCell: ["sum", "total"],
    many: { what: "The parts by {dimension} differ from the parts by {against} within rounding." },
  },
  "V05/totals-differ": {
    what: "The total is {total} here and {other} in row {row}.",
    expected: "one total of one thing, however it is broken down",
    cure: "Correct the one that is wrong. Until then neither counts.",
    ofCell: ["total", "other", "row"],
    many: {
      what: "Totals of one thing differ from row to row.",
      cure: "Correct those that are wrong. Until then none counts.",
    },
  },
  "V05/totals-of-other-date": {
    what: "The total is {total} here and {other} in row {row}, which is of another date.",
    expected: "one total of one thing, however it is broken down",
    cure: "Check that the difference comes from the dates. Only one of the two counts: the row without a breakdown, else the first.",
    ofCell: ["total", "other", "row"],
    many: { what: "Totals of one thing differ from row to row, where the rows are of different dates." },
  },
} as const satisfies Messages;
