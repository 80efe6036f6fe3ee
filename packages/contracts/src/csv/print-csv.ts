const needsQuotes = /[",\r\n]/;

const printField = (field: string): string => (needsQuotes.test(field) ? `"${field.replaceAll('"', '""')}"` : field);

/** RFC 4180 with comma and "\n" after every row, quotes only where a field needs them; rows hold at least one field. */
export const printCsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(printField).join(",")}\n`).join("");
