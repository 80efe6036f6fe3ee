import type { Messages } from "../finding/message.ts";

/** The words of V02 on the columns of a register, where what nobody mapped is left aside rather than refused. */
export const v02RegisterMessages = {
  "V02/column-not-read": {
    what: "The column {header} is not read, and nothing of it is stored.",
    expected: "the columns of the confirmed layout",
    cure: "Nothing is needed if the census does not ask for it; otherwise ask the secretariat to say what the column stands for and have the file checked again.",
  },
} as const satisfies Messages;
