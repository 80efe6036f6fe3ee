import type { Messages } from "../finding/message.ts";

/** What is said of a value that has stood in long enough. */
export const thirdYear = {
  "V07/third-year": {
    what: "{value} of {date} stood in for {first} and {second} already; the same value stands in for two years in a row at most.",
    expected: "a value of {year}, or none",
    cure: "Give the value of {year}, or let the return count without this one.",
    ofCell: ["value", "date"],
    many: {
      what: "The values stood in for {first} and {second} already; the same value stands in for two years in a row at most.",
    },
  },
} as const satisfies Messages;
