import type { Messages } from "../finding/message.ts";

/** The words of V04 on a column of a register. */
export const v04RegisterMessages = {
  "V04/rows-without": {
    what: "{indicator} is given in {given} of {all} rows; the sum is of these only.",
    expected: "a value in every row, 0 where there is none",
    cure: "Fill in the missing values if you have them; otherwise say in the note what the sum covers.",
  },
} as const satisfies Messages;
