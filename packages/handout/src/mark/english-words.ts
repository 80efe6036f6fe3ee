import { markedSheets } from "@coop-census/contracts";
import type { MarkWords } from "./mark-words.ts";

/** The words of a marked workbook in English. */
export const englishMarkWords: MarkWords = {
  title: "What the census found in this file",
  explanation: [
    "Every cell that something was found in is coloured and has a comment that says what, and what to do.",
    "Correct these cells in this workbook and send it again; everything else is as you sent it.",
    `This sheet (${markedSheets.findings}) is never read: it may stay, or be removed.`,
  ],
  severities: {
    ERROR: "Error",
    BLOCK: "Blocked",
    HOLD: "On hold",
    QUERY: "Question",
    WARN: "Warning",
    INFO: "Information",
  },
  columns: {
    severity: "Severity",
    rule: "Rule",
    count: "Number",
    where: "Where (the first is linked)",
    what: "What was found",
    expected: "What was expected",
    cure: "What to do",
  },
  expected: "Expected",
  cure: "To do",
  elsewhere: "This cell is part of what was found at {cell}, and waits with it.",
  nothingMore: "Nothing more was found here.",
  more: "… and {count} more",
};
