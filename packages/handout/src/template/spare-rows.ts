/** The codes of the rows that an organisation can use for what it was not asked for: another area, activity or scope. */
export const spareRows: readonly string[] = ["NEW1", "NEW2", "NEW3", "NEW4", "NEW5", "NEW6", "NEW7", "NEW8"];
