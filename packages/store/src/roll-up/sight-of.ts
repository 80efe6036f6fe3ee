import type { Finding } from "@coop-census/census";

/** What was seen when somebody decided: a further check that finds anything else has to be decided anew. */
export const sightOf = ({
  rule,
  code,
  address,
  indicator,
  raw,
  params,
}: Pick<Finding, "rule" | "code" | "address" | "indicator" | "raw" | "params">): string => {
  const sorted = Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([rule, code, address.sheet, address.row, address.column, indicator, raw, sorted]);
};
