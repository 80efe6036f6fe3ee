import { compare, type Decimal, decimal, isDecimalText, zero } from "../decimal/decimal.ts";
import { referenceDate } from "../observation/reference-date.ts";
import type { Mistake } from "./parsed.ts";
import type { TableRow } from "./table-row.ts";

/** Reads the fields of one row; what it cannot read is null or "" and stands among the mistakes. */
export interface RowReader {
  text(column: string): string;
  required(column: string): string;
  oneOf<const Option extends string>(column: string, options: readonly Option[]): Option | null;
  /** ISO text of day, month or year precision; null when blank. */
  date(column: string): string | null;
  /** A plain decimal that is not negative; null when blank. */
  amount(column: string): Decimal | null;
  wrong(column: string | null, message: string): void;
}

/** Makes the reader of a row, which notes what is wrong in `mistakes`. */
export const makeRowReader = (row: TableRow, mistakes: Mistake[]): RowReader => {
  const wrong = (column: string | null, message: string): void => {
    mistakes.push({ line: row.line, column, message });
  };
  const text = (column: string): string => (row.fields[column] ?? "").trim();
  return {
    wrong,
    text,
    required(column) {
      const value = text(column);
      if (value === "") wrong(column, `${column} is blank; it must be given here`);
      return value;
    },
    oneOf(column, options) {
      const value = text(column);
      const option = options.find((candidate) => candidate === value);
      if (option === undefined) wrong(column, `"${value}" is none of ${options.join(", ")}; use one of these`);
      return option ?? null;
    },
    date(column) {
      const value = text(column);
      if (value === "") return null;
      if (referenceDate(value) !== null) return value;
      wrong(column, `"${value}" is no date; write 2021-12-31, 2021-12 or 2021`);
      return null;
    },
    amount(column) {
      const value = text(column);
      if (value === "") return null;
      if (isDecimalText(value)) {
        const amount = decimal(value);
        if (compare(amount, zero) >= 0) return amount;
      }
      wrong(column, `"${value}" is no amount; write digits with a decimal point, not below 0`);
      return null;
    },
  };
};
