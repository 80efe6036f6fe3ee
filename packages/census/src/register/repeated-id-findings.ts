import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { CellAddress } from "../return/cell-address.ts";
import { v22Messages } from "../rules/v22-messages.ts";
import type { RepeatedId } from "./repeated-ids.ts";

/** One finding for each row of a repeated identifier: the rows are held, not the file (V22). `column` is where identifiers stand. */
export const repeatedIdFindings = (
  { nationalId, rows }: RepeatedId,
  column: Omit<CellAddress, "row">,
): readonly Finding[] =>
  rows.map((row) => {
    const place = {
      severity: "HOLD",
      level: "record",
      address: { ...column, row },
      raw: nationalId,
      keepsOut: [{ row, indicator: "ENT_TOTAL" }],
    } as const;
    const params = { id: nationalId, count: String(rows.length), first: String(rows[0]) };
    return makeFinding(v22Messages, "V22/repeated-identifier", place, params);
  });
