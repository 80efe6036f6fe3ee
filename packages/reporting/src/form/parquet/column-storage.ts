import { PermanentFault } from "@coop-census/contracts";
import type { Column, ColumnType } from "../../table/table.ts";
import { type DecimalSize, unscaled } from "./decimal-size.ts";

type Field = ReturnType<Column<never>["of"]>;

/** A value as the writer takes it; a decimal as its unscaled number. */
export type KeptValue = string | number | boolean | bigint;

/** How the values of a column stand in a Parquet file. */
export interface ColumnStorage {
  /** As Parquet calls it: "DECIMAL(18, 2)". */
  readonly name: string;
  /** What the schema of the file says of the column beside its name. */
  readonly element:
    | { readonly type: "BYTE_ARRAY"; readonly converted_type: "UTF8" }
    | { readonly type: "BOOLEAN" | "INT32" }
    | {
        readonly type: "INT64" | "FIXED_LEN_BYTE_ARRAY";
        readonly converted_type: "DECIMAL";
        readonly precision: number;
        readonly scale: number;
        readonly type_length?: number;
      };
  readonly toValue: (field: NonNullable<Field>) => KeptValue;
}

const text: ColumnStorage = {
  name: "UTF8",
  element: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  toValue: String,
};

const flag: ColumnStorage = { name: "BOOLEAN", element: { type: "BOOLEAN" }, toValue: (field) => field === true };

const integer: ColumnStorage = {
  name: "INT32",
  element: { type: "INT32" },
  toValue: (field) => {
    const number = Number(field);
    if (Math.trunc(number) === number && Math.abs(number) < 2 ** 31) return number;
    throw new PermanentFault("edition/no-parquet-integer", `The count ${field} does not stand in 32 bits.`, {
      cure: "Report this as a defect of the census: no count of members or rows is that large.",
    });
  },
};

// 8 bytes hold every number of 18 digits, 16 bytes every one of 38; there is no more in Parquet that readers agree on.
const decimalOf = ({ whole, fraction: scale }: DecimalSize): ColumnStorage => {
  const precision = [18, 38].find((digits) => whole + scale <= digits);
  if (precision === undefined) return text;
  const of = { converted_type: "DECIMAL", precision, scale } as const;
  return {
    name: `DECIMAL(${precision}, ${scale})`,
    element: precision === 18 ? { type: "INT64", ...of } : { type: "FIXED_LEN_BYTE_ARRAY", type_length: 16, ...of },
    toValue: (field) => unscaled(String(field), scale),
  };
};

/**
 * How a column is kept, with every digit: decimals as DECIMAL of 18 digits where all of its figures fit, else of 38,
 * else as text; with as many digits after the point as its finest figure has.
 */
export const storageOf = (type: ColumnType, size: DecimalSize): ColumnStorage => {
  if (type === "decimal") return decimalOf(size);
  if (type === "integer") return integer;
  return type === "flag" ? flag : text;
};
