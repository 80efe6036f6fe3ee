import { isReported } from "../reference/indicator.ts";
import type { BlankRow } from "../roll-up/accepted-return.ts";
import { dimensionsOfRecord, isUndivided } from "./dimensions-of-record.ts";
import { placeOfRecord } from "./place-of-record.ts";
import type { Return, ReturnRecord } from "./return.ts";
import { unitOf } from "./unit-of.ts";

const isObserved = (ret: Return, { values }: ReturnRecord): boolean =>
  values.some(
    ({ content, indicator }) => content.kind === "number" && isReported(indicator) && unitOf(ret, indicator) !== null,
  );

const blankRow = (ret: Return, record: ReturnRecord): BlankRow | null => {
  if (record.breakdown !== null) return null;
  const isOpen = record.type.code === null || dimensionsOfRecord(record) === null;
  const place = isObserved(ret, record) ? isOpen && placeOfRecord(record, ret.terms.totalType) : placeOfRecord(record);
  if (!place) return null;
  const { dimensions, ...of } = place;
  return { ...of, row: record.row, ...(isUndivided(record) ? {} : { dimensions }) };
};

/**
 * The rows of which no observation speaks although they belong to the table: rows without any value that can be
 * observed (blank, unreadable, money without a currency), and rows whose type (under the common type) or dimension
 * nobody knows. They make the parts of a total incomplete.
 */
export const blankRows = (ret: Return): readonly BlankRow[] =>
  ret.records.map((record) => blankRow(ret, record)).filter((one) => one !== null);
