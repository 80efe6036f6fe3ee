import type { Selectable } from "kysely";
import type { Schema } from "../schema/schema.ts";
import type { StoredFinding } from "./stored-finding.ts";

/** The finding that a row keeps. */
export const findingOfRow = ({
  sheet,
  row,
  column,
  header,
  inFile,
  ...rest
}: Selectable<Schema["finding"]>): StoredFinding => ({
  ...rest,
  address: { sheet, row, column, header, ...(inFile === null ? {} : { inFile }) },
});
