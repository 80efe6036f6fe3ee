import type { Finding } from "@coop-census/census";
import type { Insertable } from "kysely";
import type { Schema } from "../schema/schema.ts";

type Row = Insertable<Schema["finding"]>;

/** The row that keeps a finding. */
export const toFindingRow = (key: Pick<Row, "submission" | "attempt" | "ordinal">, finding: Finding): Row => ({
  ...key,
  rule: finding.rule,
  code: finding.code,
  severity: finding.severity,
  level: finding.level,
  sheet: finding.address.sheet,
  row: finding.address.row,
  column: finding.address.column,
  header: finding.address.header,
  inFile: finding.address.inFile === undefined ? null : JSON.stringify(finding.address.inFile),
  indicator: finding.indicator,
  raw: finding.raw,
  params: JSON.stringify(finding.params),
  keepsOut: JSON.stringify(finding.keepsOut),
});
