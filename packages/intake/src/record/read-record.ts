import type { Label, Perimeter, ReturnRecord, Scope } from "@coop-census/census";
import { declaredRevision } from "./declared-revision.ts";
import { figureColumns } from "./figure-columns.ts";
import { readBreakdown } from "./read-breakdown.ts";
import { readConfidentiality } from "./read-confidentiality.ts";
import { readDimensions } from "./read-dimensions.ts";
import { readFlags } from "./read-flags.ts";
import { readLabel } from "./read-label.ts";
import { readReference } from "./read-reference.ts";
import { readShift } from "./read-shift.ts";
import { readValue } from "./read-value.ts";
import type { RowReader } from "./row-reader.ts";

const scopeOf = (label: Label): Label<Scope> => ({
  ...label,
  code: label.code === "AFF" || label.code === "NAT" ? label.code : null,
});

const perimeterOf = (label: Label): Label<Perimeter> => ({
  ...label,
  code: label.code === "COOP" || label.code === "COOP_SUBS" ? label.code : null,
});

const noteOf = (reader: RowReader, row: number): string | null => {
  const notes = (reader.columnsByCode.get("NOTE") ?? [])
    .map(({ column }) => reader.finder.own(row, column)?.text.trim() ?? "")
    .filter((text) => text !== "");
  return notes.length === 0 ? null : notes.join("; ");
};

/**
 * Reads one row. A layout that tells rows apart only by a breakdown of the sender's own has the type `_T`, which is
 * never added; a cell of the area, activity or a dimension that is empty stands for the whole.
 */
export const readRecord = (reader: RowReader, row: number): ReturnRecord => {
  const shifted = readShift(reader, row);
  const dimensions = readDimensions(reader, row);
  return {
    row,
    type: readLabel(reader, row, "TYPE", { absent: "_T", blank: null }),
    area: readLabel(reader, row, "GEO", { absent: "_T", blank: "_T" }),
    activity: readLabel(reader, row, "ACTIVITY", { absent: "_T", blank: "_T" }),
    ...(declaredRevision(reader.profile) === "4" ? {} : { activityRevision: declaredRevision(reader.profile) }),
    ...(dimensions === undefined ? {} : { dimensions }),
    scope: scopeOf(readLabel(reader, row, "SCOPE", { absent: null, blank: null })),
    perimeter: perimeterOf(readLabel(reader, row, "PERIM", { absent: null, blank: null })),
    breakdown: readBreakdown(reader, row),
    reference: readReference(reader, row),
    flags: readFlags(reader, row),
    ...readConfidentiality(reader, row),
    note: noteOf(reader, row),
    values: figureColumns(reader).map(({ code, column }) => readValue(reader, row, column, code)),
    ...(shifted === undefined ? {} : { shifted }),
  };
};
