import type { Delimiter } from "./each-csv-record.ts";
import { type JudgedSplit, judgeSplit } from "./judge-split.ts";
import { countLineEnds, type LineEnds } from "./line-ends.ts";
import { splitWith } from "./split-with.ts";

export interface Dialect {
  /** Null for a table of one column, where nothing is split. */
  readonly delimiter: Delimiter | null;
  /** Null where no cell is quoted. */
  readonly quote: '"' | "'" | null;
  readonly lineEnds: LineEnds;
  /** Lines above the header. */
  readonly preambleLines: number;
  readonly columns: number;
  /** proved: no other delimiter makes a table. likely: another might. open: none makes one of all rows. */
  readonly certainty: "proved" | "likely" | "open";
  /** Other delimiters that make a table, the likeliest first; null stands for one column. */
  readonly alternatives: readonly (Delimiter | null)[];
  readonly reason: DialectReason;
}

export interface DialectReason {
  readonly code: "declared" | "only-table" | "best-table" | "one-column" | "irregular";
  readonly params: Readonly<Record<string, string>>;
}

const delimiters: readonly Delimiter[] = [";", ",", "\t", "|"];

/** How much of the text is looked at. */
const lookedCharacters = 1_000_000;

/** Rows that are torn or have a cell too many are found when the table is read. */
const mostlyRegular = 0.9;
const mostlyWhole = 0.9;

const isTable = ({ columns, regularity, wholeness }: JudgedSplit): boolean =>
  columns > 1 && regularity >= mostlyRegular && wholeness >= mostlyWhole;

/** What the table covers of the text, how regular and how wide it is: titles with commas make small tables too. */
const worth = ({ regularity, wholeness, coverage, columns, split }: JudgedSplit): number =>
  regularity * wholeness * coverage * Math.log2(1 + columns) * (split.hasBrokenQuotes ? 0.5 : 1);

/** A table that is worth less than this share of the best is none. */
const rivalShare = 0.5;

const quoteOf = (text: string, delimiter: Delimiter | null): Dialect["quote"] => {
  const separator = delimiter === null ? "" : delimiter === "|" ? "\\|" : delimiter;
  const edge = `(?:^|[\\n\\r${separator}])`;
  const end = `(?=[\\n\\r${separator}]|$)`;
  if (new RegExp(`${edge}"`).test(text)) return '"';
  const single = text.match(new RegExp(`${edge}'[^'\\n\\r]*'${end}`, "g"))?.length ?? 0;
  const opened = text.match(new RegExp(`${edge}'`, "g"))?.length ?? 0;
  return single > 1 && single === opened ? "'" : null;
};

/** "sep=;" is what Excel itself takes for a declaration. */
const declaredIn = (text: string): Delimiter | null => {
  const sign = /^sep=(.)\r?(?:\n|$)/iu.exec(text)?.[1];
  return delimiters.find((one) => one === sign) ?? null;
};

/** "1,234" in every row may be one number as well as two: a header with the comma would tell, a row of figures does not. */
const maySplitNumbers = ({ split, bodyStart }: JudgedSplit): boolean =>
  split.delimiter === "," && (split.records[bodyStart]?.fields.every((field) => /^-?\d+$/.test(field.trim())) ?? false);

const certaintyOf = (
  tables: readonly JudgedSplit[],
  declared: Delimiter | null,
): Pick<Dialect, "certainty" | "reason"> => {
  const params = { columns: String(tables[0]?.columns ?? 1) };
  if (declared !== null) return { certainty: "proved", reason: { code: "declared", params } };
  const isOnly = tables.length === 1 && tables.every((one) => !maySplitNumbers(one));
  return isOnly
    ? { certainty: "proved", reason: { code: "only-table", params } }
    : { certainty: "likely", reason: { code: "best-table", params } };
};

type WithoutLineEnds = Omit<Dialect, "lineEnds">;

/** One column where no delimiter stands in most rows; else the delimiter that comes nearest, for a person to say. */
const withoutTable = (text: string, judged: readonly JudgedSplit[]): WithoutLineEnds => {
  const nearest = judged.filter(({ columns }) => columns > 1);
  const rows = Math.max(0, ...judged.map(({ split }) => split.records.length));
  const torn = nearest.filter(
    ({ split }) => split.records.filter(({ fields }) => fields.length > 1).length > rows / 10,
  );
  const [best] = torn;
  const common = { quote: quoteOf(text, best?.split.delimiter ?? null), preambleLines: 0 };
  if (best === undefined) {
    const reason = { code: "one-column" as const, params: {} };
    const alternatives = nearest.map(({ split }) => split.delimiter);
    const certainty = alternatives.length === 0 ? ("proved" as const) : ("likely" as const);
    return { ...common, delimiter: null, columns: 1, certainty, alternatives, reason };
  }
  const alternatives = [...torn.slice(1).map(({ split }) => split.delimiter), null];
  const params = { columns: String(best.columns), share: String(Math.floor(best.regularity * 100)) };
  const { delimiter } = best.split;
  return {
    ...common,
    delimiter,
    columns: best.columns,
    certainty: "open",
    alternatives,
    reason: { code: "irregular", params },
  };
};

/**
 * Tells how a text is laid out as a table from its first part: a delimiter is one when it gives the rows of the body as
 * many cells each and cuts none; the comma of a number cuts its cells.
 */
export const detectDialect = (whole: string): Dialect => {
  const text = whole.length > lookedCharacters ? whole.slice(0, whole.lastIndexOf("\n", lookedCharacters) + 1) : whole;
  const declared = declaredIn(text);
  const judged = delimiters
    .map((delimiter) => judgeSplit(splitWith(text, delimiter), text))
    .toSorted((a, b) => worth(b) - worth(a));
  const bestWorth = Math.max(...judged.filter(isTable).map(worth));
  const tables = judged.filter((one) =>
    declared === null ? isTable(one) && worth(one) >= rivalShare * bestWorth : one.split.delimiter === declared,
  );
  const lineEnds = countLineEnds(text).style;
  const [best] = tables;
  if (best === undefined) return { ...withoutTable(text, judged), lineEnds };
  const { delimiter, records } = best.split;
  return {
    delimiter,
    quote: quoteOf(text, delimiter),
    lineEnds,
    preambleLines: (records[best.bodyStart]?.line ?? 1) - 1,
    columns: best.columns,
    alternatives: [...tables.slice(1).map(({ split }) => split.delimiter), ...(maySplitNumbers(best) ? [null] : [])],
    ...certaintyOf(tables, declared),
  };
};
