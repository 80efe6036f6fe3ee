import {
  type CellAddress,
  decimal,
  type Label,
  type RegisterRecord,
  type RegisterText,
  type ReturnRecord,
  type ReturnValue,
} from "@coop-census/census";
import { readRecord } from "../record/read-record.ts";
import { addressOf, type RowReader } from "../record/row-reader.ts";
import { lineKind } from "./line-kind.ts";
import { yesOrNo } from "./yes-or-no.ts";

const one = decimal(1);

const textOf = (reader: RowReader, row: number, code: string): RegisterText | null => {
  const [column] = reader.columnsByCode.get(code) ?? [];
  if (column === undefined) return null;
  return { raw: reader.finder.own(row, column.column)?.text.trim() ?? "", address: addressOf(reader, row, column) };
};

/** ENT_TOTAL of a row: 1 for an enterprise that does not say otherwise. */
const countOf = (values: readonly ReturnValue[], kind: RegisterRecord["kind"], whole: CellAddress): ReturnValue => {
  const written = values.find(({ indicator }) => indicator === "ENT_TOTAL");
  if (kind !== "enterprise") {
    return written ?? { indicator: "ENT_TOTAL", raw: "", content: { kind: "blank" }, address: whole };
  }
  if (written !== undefined && (written.content.kind === "number" || written.content.kind === "refused"))
    return written;
  return { indicator: "ENT_TOTAL", raw: "", content: { kind: "number", value: one }, address: whole };
};

const asTotal = (label: Label): Label => (label.code === null ? { ...label, code: "_T" } : label);

/** The labels of a total row that says no more than that it is one. */
const totalLabels = ({ type, area, activity }: ReturnRecord) => ({
  type: asTotal(type),
  area: asTotal(area),
  activity: asTotal(activity),
});

/** Reads the record that the reader shows, with every cell's place and words. */
export const readRegisterRecord = (reader: RowReader, row: number): RegisterRecord => {
  const record = readRecord(reader, row);
  const nationalId = textOf(reader, row, "NATIONAL_ID");
  const name = textOf(reader, row, "NAME");
  const primary = textOf(reader, row, "PRIMARY");
  const kind = lineKind(nationalId?.raw ?? "", name?.raw ?? "", record.type.code);
  const values = record.values.filter(({ indicator }) => indicator !== "ENT_TOTAL");
  const count = countOf(record.values, kind, addressOf(reader, row, null));
  return {
    kind,
    nationalId,
    name,
    postcode: textOf(reader, row, "POSTCODE"),
    primary: primary === null ? null : { ...primary, isYes: yesOrNo(primary.raw) },
    note: textOf(reader, row, "NOTE"),
    record: { ...record, ...(kind === "total" ? totalLabels(record) : {}), values: [count, ...values] },
  };
};
