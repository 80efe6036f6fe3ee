/**
 * The sheets that a marked workbook has of ours, by names that no return uses for its own: the list of findings, which is
 * never read, and the rows of a text file, each cell a text as it was sent, which is read as that text file was.
 */
export const markedSheets = { findings: "Census findings", sentText: "Census text as sent" } as const;
