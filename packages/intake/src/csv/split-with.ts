import { type Delimiter, eachCsvRecord } from "./each-csv-record.ts";

/** What the first records of a text are when it is split with one delimiter. */
export interface Split {
  readonly delimiter: Delimiter;
  readonly records: readonly SplitRecord[];
  readonly hasBrokenQuotes: boolean;
}

export interface SplitRecord {
  /** From 1, where it begins. */
  readonly line: number;
  readonly fields: readonly string[];
}

/** How many records are looked at. */
const lookedRecords = 1_000;

/** Splits the first records, those without any content left out. */
export const splitWith = (text: string, delimiter: Delimiter): Split => {
  const records: SplitRecord[] = [];
  let hasBrokenQuotes = false;
  eachCsvRecord(text, delimiter, ({ line, fields, brokenQuotes }) => {
    if (brokenQuotes !== null) hasBrokenQuotes = true;
    if (fields.some((field) => field.trim() !== "")) records.push({ line, fields });
    return records.length < lookedRecords ? "go on" : "stop";
  });
  return { delimiter, records, hasBrokenQuotes };
};
