/**
 * Reads exactly what `printCsv` prints, so that reading and printing give back the same bytes; a RangeError with
 * the row (from 1) for anything else: another line end, quotes that are not needed, rows of different length.
 */
export const readCsv = (text: string): readonly (readonly string[])[] => {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const refuse = (what: string): never => {
    throw new RangeError(`row ${rows.length + 1}: ${what}`);
  };
  while (at < text.length) {
    const field = text[at] === '"' ? quotedField(text, at) : bareField(text, at);
    if (field === null) return refuse("a quote where none belongs, or one that is never closed");
    row.push(field.value);
    const end = text[field.end];
    if (end === "\n") {
      if (rows[0] !== undefined && rows[0].length !== row.length) return refuse("not as many fields as the header");
      rows.push(row);
      row = [];
    } else if (end !== ",") return refuse("a field must end at a comma or a line end");
    at = field.end + 1;
  }
  return row.length === 0 ? rows : refuse("the last row has no line end");
};

interface Field {
  readonly value: string;
  /** The position after the field. */
  readonly end: number;
}

const bareField = (text: string, start: number): Field | null => {
  let end = start;
  while (end < text.length && text[end] !== "," && text[end] !== "\n") {
    if (text[end] === '"' || text[end] === "\r") return null;
    end += 1;
  }
  return { value: text.slice(start, end), end };
};

const quotedField = (text: string, start: number): Field | null => {
  let end = start + 1;
  while (end < text.length) {
    if (text[end] === '"') {
      if (text[end + 1] !== '"') break;
      end += 1;
    }
    end += 1;
  }
  if (end >= text.length) return null;
  const value = text.slice(start + 1, end).replaceAll('""', '"');
  return /[",\r\n]/.test(value) ? { value, end: end + 1 } : null;
};
