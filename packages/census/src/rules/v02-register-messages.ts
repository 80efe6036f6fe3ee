import type { Messages } from "../finding/message.ts";

/** The words of V02 on what registers alone have, where what is not understood is left aside rather than refused. */
export const v02RegisterMessages = {
  "V02/column-not-read": {
    what: "The column {header} is not read, and nothing of it is stored.",
    expected: "the columns of the confirmed layout",
    cure: "Nothing is needed if the census does not ask for it; otherwise ask the secretariat to say what the column stands for and have the file checked again.",
  },
  "V02/unknown-primary": {
    what: "{raw} says neither that this is the primary affiliation of the enterprise nor that it is not.",
    expected: "yes or no",
    cure: "Write yes or no and send the file. Until then the enterprise counts here, and nothing is said of its primary affiliation.",
    ofCell: ["raw"],
    many: { what: "The words in the column of primary affiliations say neither yes nor no." },
  },
} as const satisfies Messages;
