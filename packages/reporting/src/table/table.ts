/** One CSV file of an edition: what it holds and its columns in order; the columns that identify a row stand first. */
export interface Table<Row> extends TableFacts {
  readonly columns: readonly Column<Row>[];
}

/** What the column dictionary says of a file. */
export interface TableFacts {
  /** Relative to the edition's folder. */
  readonly path: string;
  /** What one row is, in one sentence. */
  readonly about: string;
  readonly columns: readonly ColumnFacts[];
}

export interface Column<Row> extends ColumnFacts {
  /** The field of a row; null is a blank field. */
  readonly of: (row: Row) => string | number | boolean | null;
}

export interface ColumnFacts {
  readonly name: string;
  readonly type: ColumnType;
  /** What a number counts; "" for text, or where another column of the row says it. */
  readonly unit: string;
  readonly meaning: string;
  /** The code list of code-lists.csv, or "indicators.csv"; several are joined by a space; "" for none. */
  readonly codeList: string;
}

/**
 * decimal: exact, point as decimal sign, no grouping. list: codes joined by one space. date: ISO text of day, month
 * or year precision. flag: true or false. Text, code, list and date are guarded against formulas.
 */
export type ColumnType = "text" | "code" | "list" | "date" | "decimal" | "integer" | "flag";
