import type { Profile } from "@coop-census/contracts";
import Papa from "papaparse";

export type Delimiter = NonNullable<Profile["form"]["delimiter"]>;

/** A record of delimited text with its place. */
export interface CsvText {
  /** From 1, as Excel counts records. */
  readonly row: number;
  /** From 1, as an editor counts lines: where the record begins. */
  readonly line: number;
  readonly fields: readonly string[];
  /** What is wrong with its quotes; null when they are in order. */
  readonly brokenQuotes: string | null;
}

/** Reads RFC 4180 text record by record, until `visit` says that it has seen enough ("stop"). */
export const eachCsvRecord = (
  text: string,
  delimiter: Delimiter,
  visit: (record: CsvText) => "go on" | "stop",
): void => {
  let row = 0;
  let next = 1;
  // Mixed line ends confuse any parser that decides on one of them.
  Papa.parse<string[]>(text.replaceAll(/\r\n?/g, "\n"), {
    delimiter,
    newline: "\n",
    step: ({ data, errors }, parser) => {
      row += 1;
      const line = next;
      next += 1 + data.reduce((ends, field) => ends + field.split("\n").length - 1, 0);
      const brokenQuotes = errors.find(({ type }) => type === "Quotes")?.code ?? null;
      if (visit({ row, line, fields: data, brokenQuotes }) === "stop") parser.abort();
    },
  });
};
