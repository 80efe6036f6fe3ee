import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import { type DimensionName, dimensionNames } from "../observation/dimension-names.ts";
import { isActivity } from "../reference/activity.ts";
import { isCoopType } from "../reference/coop-type.ts";
import { isDimensionCode } from "../reference/dimension-code.ts";
import { hasFigures, numberCells, wholeRow } from "../return/place-in-return.ts";
import type { Label, ReturnRecord } from "../return/return.ts";
import { unknownBreakdown } from "../return/unknown-breakdown.ts";

import { v02Messages } from "./v02-messages.ts";

interface NamedLabel {
  readonly dimension: "type" | "area" | "activity" | "breakdown" | "confidentiality" | DimensionName;
  readonly label: Label;
  readonly isInList: (code: string) => boolean;
}

/** A part whose word nobody knows has the dimension UNKNOWN and the word itself as its member. */
const breakdownLabel = ({ breakdown }: ReturnRecord): readonly NamedLabel[] => {
  if (breakdown?.dimension !== unknownBreakdown) return [];
  const label = { raw: breakdown.member ?? "", code: null, address: breakdown.address };
  return [{ dimension: "breakdown", label, isInList: () => false }];
};

const confidentialityLabel = ({ confidentiality: label }: ReturnRecord): readonly NamedLabel[] =>
  label === undefined ? [] : [{ dimension: "confidentiality", label, isInList: () => true }];

const labelsOf = (record: ReturnRecord, year: number): readonly NamedLabel[] => [
  { dimension: "type", label: record.type, isInList: (code) => isCoopType(code, year) },
  { dimension: "area", label: record.area, isInList: () => true },
  { dimension: "activity", label: record.activity, isInList: (code) => isActivity(code, record.activityRevision) },
  ...dimensionNames.flatMap((dimension) => {
    const label = record.dimensions?.[dimension];
    const isInList = (code: string): boolean => isDimensionCode(dimension, code, year);
    return label === undefined ? [] : [{ dimension, label, isInList }];
  }),
  ...breakdownLabel(record),
  ...confidentialityLabel(record),
];

const checkLabel = (record: ReturnRecord, { dimension, label, isInList }: NamedLabel, year: number): Finding | null => {
  const { raw, code, address } = label;
  const place = { severity: "ERROR", level: "record", address, raw, keepsOut: numberCells(record) } as const;
  if (code === null) {
    if (raw === "") return makeFinding(v02Messages, "V02/missing-label", place, { dimension });
    return makeFinding(v02Messages, "V02/unknown-label", place, { raw, dimension });
  }
  if (code === "_T" || isInList(code)) return null;
  return makeFinding(v02Messages, "V02/unknown-code", place, { raw, code, dimension, year: String(year) });
};

const checkFlags = (record: ReturnRecord): readonly Finding[] => {
  const { flags } = record;
  if (flags === null || flags.unknown === "") return [];
  const place = {
    severity: "ERROR",
    level: "record",
    address: flags.address,
    raw: flags.raw,
    keepsOut: numberCells(record),
  } as const;
  return [makeFinding(v02Messages, "V02/unknown-flag", place, { raw: flags.raw, unknown: flags.unknown })];
};

const checkWidth = (record: ReturnRecord): readonly Finding[] => {
  const { shifted } = record;
  if (shifted === undefined) return [];
  const place = {
    severity: "ERROR",
    level: "record",
    address: wholeRow(record),
    keepsOut: numberCells(record),
  } as const;
  const params = { cells: String(shifted.cells), header: String(shifted.header) };
  return [makeFinding(v02Messages, "V02/row-unlike-header", place, params)];
};

/** The labels, flags and number of cells of one row; scope and perimeter are the business of V24. */
export const checkLabels = (record: ReturnRecord, year: number): readonly Finding[] => {
  const labels = labelsOf(record, year)
    .map((one) => checkLabel(record, one, year))
    .filter((one) => one !== null);
  if (hasFigures(record)) return [...labels, ...checkFlags(record), ...checkWidth(record)];
  const unread = labels.find((one) => one.raw !== null && one.raw !== "");
  if (unread === undefined) return [];
  const place = { severity: "WARN", level: "record", address: unread.address, raw: unread.raw ?? "" } as const;
  return [makeFinding(v02Messages, "V02/unread-row", place, { raw: unread.raw ?? "" })];
};
