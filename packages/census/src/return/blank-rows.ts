import type { BlankRow } from "../roll-up/accepted-return.ts";
import { placeOfRecord } from "./place-of-record.ts";
import type { Return, ReturnRecord } from "./return.ts";

const isReadable = ({ values }: ReturnRecord): boolean => values.some((one) => one.content.kind === "number");

const blankRow = (record: ReturnRecord, totalType: string): BlankRow | null => {
  if (record.breakdown !== null) return null;
  if (!isReadable(record)) return placeOfRecord(record);
  return record.type.code === null ? placeOfRecord(record, totalType) : null;
};

/**
 * The rows of which no observation speaks although they belong to the table: rows without any readable value, and rows
 * whose type nobody knows, under the common type. They make the parts of a total incomplete.
 */
export const blankRows = (ret: Return): readonly BlankRow[] =>
  ret.records.map((record) => blankRow(record, ret.terms.totalType)).filter((one) => one !== null);
