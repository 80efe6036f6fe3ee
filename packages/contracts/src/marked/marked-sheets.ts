/**
 * The sheets of ours in a marked workbook, by names that no return uses for its own: the list of findings, which is never
 * read, and the rows of a text file, each cell a text as it was sent, which is read as the text file was; its name keeps
 * the delimiter, since lines above the table are read whole.
 */
export const markedSheets = {
  findings: "Census findings",
  sentText: {
    ";": "Census text (semicolon)",
    ",": "Census text (comma)",
    "\t": "Census text (tab)",
    "|": "Census text (bar)",
  },
} as const;
