import type { Finding, Severity } from "../finding/finding.ts";
import { messageOf } from "./message-of.ts";

/** What findings have in common that one correction mends: the message, the column, and what the message says of both. */
export interface Cause {
  /** Equal for the findings of one cause and for no others of the return. */
  readonly key: string;
  readonly rule: string;
  readonly code: string;
  readonly severity: Severity;
  readonly level: Finding["level"];
  readonly sheet: string | null;
  /** From 1; null where no single column is meant. */
  readonly column: number | null;
  readonly header: string | null;
  readonly indicator: string | null;
  /** Those parameters that are the same in every cell of the cause. */
  readonly params: Readonly<Record<string, string>>;
}

const commonNames = (code: string): readonly string[] => {
  const message = messageOf(code);
  // Nobody knows any more which parameters of an older rule set's code were of the cell.
  if (message === null) return [];
  const { what, expected, cure, ofCell = [] } = message;
  const named = [...`${what} ${expected} ${cure}`.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  return [...new Set(named)].filter((name) => !ofCell.includes(name)).toSorted();
};

/** The cause of a finding; it depends on the finding alone. */
export const causeOf = (finding: Finding): Cause => {
  const { rule, code, severity, level, address, indicator } = finding;
  const { sheet, column, header } = address;
  const params = Object.fromEntries(commonNames(code).map((name) => [name, finding.params[name] ?? ""]));
  const key = JSON.stringify([severity, code, level, sheet, column, header, indicator, Object.entries(params)]);
  return { key, rule, code, severity, level, sheet, column, header, indicator, params };
};
