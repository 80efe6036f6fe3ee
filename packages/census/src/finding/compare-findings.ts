import type { Finding } from "./finding.ts";

const textOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The order in which findings are shown and stored: by row, column, sheet, then rule, code and indicator. */
export const compareFindings = (a: Finding, b: Finding): number =>
  a.address.row - b.address.row ||
  (a.address.column ?? 0) - (b.address.column ?? 0) ||
  textOrder(a.address.sheet ?? "", b.address.sheet ?? "") ||
  textOrder(a.rule, b.rule) ||
  textOrder(a.code, b.code) ||
  textOrder(a.indicator ?? "", b.indicator ?? "");
