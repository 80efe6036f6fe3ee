import type { Severity } from "@coop-census/census";

/** The words of a marked workbook that belong to no finding. */
export interface MarkWords {
  readonly title: string;
  /** One paragraph a line. */
  readonly explanation: readonly string[];
  readonly severities: Readonly<Record<Severity, string>>;
  readonly columns: {
    readonly severity: string;
    readonly rule: string;
    readonly count: string;
    readonly where: string;
    readonly what: string;
    readonly expected: string;
    readonly cure: string;
  };
  readonly expected: string;
  readonly cure: string;
  /** Between a heading and what follows it, with the spaces that the language sets. */
  readonly colon: string;
  /** Of a cell that is kept out by a finding at another; {cell} is that one. */
  readonly elsewhere: string;
  /** Of a cell that was marked an earlier time, and no more. */
  readonly nothingMore: string;
  /** Stands where a comment would be too long for a cell; {count} findings are left out. */
  readonly more: string;
}
