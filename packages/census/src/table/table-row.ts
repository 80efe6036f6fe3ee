/** One line of an imported table, its fields by the header's words; a field that is missing or blank is "". */
export interface TableRow {
  /** The line in the file, as an editor shows it (the header is line 1). */
  readonly line: number;
  readonly fields: Readonly<Record<string, string>>;
}
