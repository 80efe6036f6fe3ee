import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { CellAddress } from "../return/cell-address.ts";
import { v22Messages } from "../rules/v22-messages.ts";
import type { LookAlike } from "./look-alikes.ts";
import type { RegisterRow } from "./register-row.ts";

/** The warning on the later of two rows that look alike (V22). `column` is where names stand, `row` the later row. */
export const lookAlikeFinding = (
  { first }: LookAlike,
  row: Pick<RegisterRow, "row" | "name" | "postcode">,
  column: Omit<CellAddress, "row">,
): Finding => {
  const name = row.name ?? "";
  const place = { severity: "WARN", level: "record", address: { ...column, row: row.row }, raw: name } as const;
  const params = { name, first: String(first), postcode: row.postcode ?? "" };
  return makeFinding(v22Messages, "V22/look-alike", place, params);
};
