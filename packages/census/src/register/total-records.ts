import type { CellAddress } from "../return/cell-address.ts";
import type { Label, Return, ReturnRecord } from "../return/return.ts";
import type { TypeTotal } from "./totals-by-type.ts";

/** Where a figure of the register as a whole stands: below its header, in no row. */
const columnAddress = ({ columns }: Return, code: string): CellAddress => {
  const found = columns.find((one) => one.code === code)?.address;
  return found === undefined
    ? { sheet: columns[0]?.address.sheet ?? null, row: 0, column: null, header: null }
    : { ...found, row: 0 };
};

/** The sums of a register as the records of a summary return, so that its rules can judge them; all stand in row 0. */
export const totalRecords = (frame: Return, totals: readonly TypeTotal[]): readonly ReturnRecord[] =>
  totals.map(({ scope, perimeter, type, reference, sums }) => {
    const label = <Code extends string>(code: Code, column: string): Label<Code> => ({
      raw: code,
      code,
      address: columnAddress(frame, column),
    });
    return {
      row: 0,
      type: label(type, "TYPE"),
      area: label("_T", "GEO"),
      activity: label("_T", "ACTIVITY"),
      scope: label(scope, "SCOPE"),
      perimeter: label(perimeter, "PERIM"),
      breakdown: null,
      reference:
        reference === null ? null : { raw: reference.text, date: reference, address: columnAddress(frame, "REF_DATE") },
      flags: null,
      note: null,
      values: [...sums].map(([indicator, { value }]) => ({
        indicator,
        raw: value,
        content: { kind: "number", value } as const,
        address: columnAddress(frame, indicator),
      })),
    };
  });
