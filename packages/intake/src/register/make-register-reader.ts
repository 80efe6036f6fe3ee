import { checkRegisterRow, type Finding, type RegisterRow, type RuleContext, toRegisterRow } from "@coop-census/census";
import { labelKey } from "../header/label-key.ts";
import type { Fields } from "./field.ts";
import { fieldCell } from "./field-cell.ts";
import { fieldText } from "./field-text.ts";
import { isLine } from "./is-line.ts";
import { makeReadPlainRow } from "./read-plain-row.ts";
import { readRegisterRecord } from "./read-register-record.ts";
import type { RegisterPlan } from "./register-plan.ts";
import { remarkRecord } from "./remark-record.ts";
import { rowReaderOfPlan } from "./row-reader-of-plan.ts";

/** One record of a register, read and judged. */
export interface RegisterReading {
  /** Null for a blank line, a repeated header, a remark, and a row that errors keep out whole. */
  readonly row: RegisterRow | null;
  /** Once each, in the order of the columns. */
  readonly findings: readonly Finding[];
}

/** Reads records in any order; `row` is the record's number in the file, from 1. */
export type ReadRegisterRow = (fields: Fields, row: number) => RegisterReading;

const patience = 16;

const nothing: RegisterReading = { row: null, findings: [] };

/**
 * Makes the reader of a register's records: quick where a row is clean, exact with findings at their cells where it is
 * not. The same record always gives the same reading.
 */
export const makeRegisterReader = (plan: RegisterPlan, context: Omit<RuleContext, "ret">): ReadRegisterRow => {
  const frame: RuleContext = { ...context, ret: plan.frame };
  const records = rowReaderOfPlan(plan);
  const readPlainRow = makeReadPlainRow(plan, records.reader, frame);
  const { columns, width } = plan;
  const needed = Math.max(0, ...columns.map(({ column, code }) => (code === "NOTE" || code === "FLAG" ? 0 : column)));

  const keyed = columns.map(({ column, label }) => ({ column, key: labelKey(label ?? "") }));
  // Among many rows that are not clean, the quick way is tried now and then only: both give the same reading.
  let refusals = 0;

  /** Whether the record may have as many cells as the header, so that its own delimiters stand where they should. */
  const isInPlace = (fields: Fields): boolean => {
    if ("get" in fields || fields.length === width) return true;
    if (fields.length < needed) return false;
    for (let column = width + 1; column <= fields.length; column += 1) {
      if (fieldCell(fields, column) !== undefined) return false;
    }
    return true;
  };

  const readExactly = (fields: Fields, row: number): RegisterReading => {
    const filled = keyed.filter(({ column }) => fieldText(fields, column) !== "");
    const [only] = filled;
    if (only === undefined) return nothing;
    const isHeader = filled.every(({ column, key }) => labelKey(fieldText(fields, column)) === key);
    if (isHeader) return nothing;
    records.show(fields);
    const record = readRegisterRecord(records.reader, row);
    const isRemark = isLine(fields, plan.frame.columns.length);
    const read = isRemark ? remarkRecord(record, fieldText(fields, only.column), only.column) : record;
    const findings = checkRegisterRow(read, frame);
    return { row: toRegisterRow(read, frame, findings), findings };
  };

  return (fields, row) => {
    const isTried = refusals < patience || refusals % patience === 0;
    const plain = isTried && isInPlace(fields) ? readPlainRow(fields, row) : null;
    refusals = plain === null ? refusals + 1 : 0;
    return plain === null ? readExactly(fields, row) : { row: plain, findings: nothing.findings };
  };
};
