import type { Selectable } from "kysely";
import type { Schema } from "../schema/schema.ts";
import { findingOfRow } from "../submission/finding-of-row.ts";
import type { StoredFinding } from "../submission/stored-finding.ts";

/** The finding that a row keeps; it is named by attempt 0 and its own number. */
export const outsideFindingOfRow = ({
  id,
  source: _source,
  isInForce: _isInForce,
  ...row
}: Selectable<Schema["outsideFinding"]>): StoredFinding => findingOfRow({ ...row, attempt: 0, ordinal: id });
