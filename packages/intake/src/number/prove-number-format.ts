import { feasibleFormats } from "./feasible-formats.ts";
import { matchNumber } from "./match-number.ts";
import type { NumberFormat } from "./number-format.ts";
import { isTelling } from "./telling-number.ts";

export interface ProvedNumberFormat {
  /** Null where no number has a sign, and where nothing settles it. */
  readonly format: NumberFormat | null;
  /**
   * proved: every number has one value. likely: in columns of things counted whole, only this format gives whole
   * numbers. open: a person must say.
   */
  readonly certainty: "proved" | "likely" | "open";
  readonly reason: {
    readonly code:
      | "no-signs"
      | "only-format"
      | "read-alike"
      | "counts-are-whole"
      | "ambiguous"
      | "columns-disagree"
      | "column-in-two-formats";
    readonly params: Readonly<Record<string, string>>;
  };
  /** Other formats that the numbers allow, or that some columns do where they disagree. */
  readonly alternatives: readonly NumberFormat[];
  /** Where columns disagree, what each of them proves; columns that prove nothing are left out. Places are from 0. */
  readonly columns: readonly { readonly column: number; readonly formats: readonly NumberFormat[] }[];
}

type Reading = Omit<ProvedNumberFormat, "columns">;

const isWholeIn = (texts: readonly string[], format: NumberFormat): boolean =>
  texts.every((text) => !(matchNumber(text, format)?.includes(".") ?? false));

/** Formats that read every text to the same value, one group each. */
const groupByValues = (
  formats: readonly NumberFormat[],
  texts: readonly string[],
): readonly (readonly NumberFormat[])[] => [
  ...Map.groupBy(formats, (format) => texts.map((text) => matchNumber(text, format)).join("|")).values(),
];

const alike = (formats: readonly NumberFormat[], texts: readonly string[]): Reading => {
  const [first = null, ...others] = formats;
  const certain = { certainty: "proved" as const, alternatives: others };
  if (first === null || others.length === 0)
    return { ...certain, format: first, reason: { code: "only-format", params: {} } };
  // What sign groups thousands is unknown where no number has one.
  const hasGroups = texts.some((text) => new RegExp(`\\d[${first.thousands}]\\d{3}`).test(text));
  const isOfOnePoint = others.every(({ decimal }) => decimal === first.decimal);
  const format: NumberFormat = isOfOnePoint && !hasGroups ? { decimal: first.decimal, thousands: "" } : first;
  return { ...certain, format, reason: { code: "read-alike", params: {} } };
};

const settleCommon = (
  common: readonly NumberFormat[],
  telling: readonly string[],
  counts: readonly string[],
): Reading => {
  const groups = groupByValues(common, telling);
  const [only = [], ...rivals] = groups;
  if (rivals.length === 0) return alike(only, telling);
  const whole = groups.filter(([format]) => format !== undefined && isWholeIn(counts, format));
  const [likely] = whole;
  const [format = null] = likely ?? [];
  const first = telling.find((text) => new Set(groups.map(([one]) => one && matchNumber(text, one))).size > 1) ?? "";
  if (counts.length > 0 && whole.length === 1 && format !== null) {
    const alternatives = groups.flatMap(([one]) => (one === undefined || one === format ? [] : [one]));
    return {
      format,
      certainty: "likely",
      reason: { code: "counts-are-whole", params: { example: first } },
      alternatives,
    };
  }
  const alternatives = groups.flatMap(([one]) => (one === undefined ? [] : [one]));
  return { format: null, certainty: "open", reason: { code: "ambiguous", params: { example: first } }, alternatives };
};

/**
 * Proves the format of a table's numbers from the texts of its columns of figures: one format must read every number
 * that has a sign, in all columns. `isWhole` says which columns count things.
 */
export const proveNumberFormat = (
  columns: readonly (readonly string[])[],
  isWhole: readonly boolean[] = [],
): ProvedNumberFormat => {
  const told = columns.map((texts, column) => ({ column, telling: texts.filter(isTelling) }));
  const telling = told.flatMap((one) => one.telling);
  if (telling.length === 0) {
    return {
      format: null,
      certainty: "proved",
      reason: { code: "no-signs", params: {} },
      alternatives: [],
      columns: [],
    };
  }
  const common = feasibleFormats(telling);
  if (common.length > 0) {
    const counts = told.filter(({ column }) => isWhole[column] ?? false).flatMap((one) => one.telling);
    return { ...settleCommon(common, telling, counts), columns: [] };
  }
  const each = told.flatMap((one) =>
    one.telling.length === 0 ? [] : [{ column: one.column, formats: feasibleFormats(one.telling) }],
  );
  const torn = each.filter(({ formats }) => formats.length === 0).map(({ column }) => String(column + 1));
  const alternatives = [...new Set(each.flatMap(({ formats }) => formats))];
  const reason =
    torn.length > 0
      ? { code: "column-in-two-formats" as const, params: { columns: torn.join(", ") } }
      : { code: "columns-disagree" as const, params: {} };
  return { format: null, certainty: "open", reason, alternatives, columns: each };
};
