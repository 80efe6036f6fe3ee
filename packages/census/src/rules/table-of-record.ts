import { dimensionText } from "../return/record-key.ts";
import type { ReturnRecord } from "../return/return.ts";

/** Rows of one scope and perimeter, and of one part in every dimension beside type, area and activity, make one table. */
export const tableOfRecord = (record: ReturnRecord): string =>
  `${record.scope.code}|${record.perimeter.code}|${dimensionText(record)}`;
