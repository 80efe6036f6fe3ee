import type { Messages } from "../finding/message.ts";

/** The words of V05 on the total row of a register. */
export const v05RegisterMessages = {
  "V05/rows-differ-from-total": {
    what: "The rows add up to {sum} for {indicator}, the total row says {total}: the difference is {difference}.",
    expected: "a total row that is the sum of its rows, or none",
    cure: "Correct the total row or the rows, or remove the total row; the identifier settles whether a row is an enterprise, so write that of an enterprise which was taken for a total. Until then {indicator} does not count.",
    ofCell: ["sum", "total", "difference"],
    many: { what: "The rows do not add up to the total row for {indicator}." },
  },
  "V05/rows-short-of-total": {
    what: "The rows that could be read add up to {sum} for {indicator}, the total row says {total}: {difference} is missing.",
    expected: "a total row that is the sum of its rows, or none",
    cure: "Correct the rows that were refused; the total shows what they must add.",
    ofCell: ["sum", "total", "difference"],
    many: { what: "The rows that could be read do not add up to the total row for {indicator}." },
  },
} as const satisfies Messages;
