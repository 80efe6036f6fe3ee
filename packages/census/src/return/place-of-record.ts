import type { Dimensions, Perimeter, Scope } from "../observation/observation.ts";
import type { IsicRevision } from "../reference/activity.ts";
import { dimensionsOfRecord } from "./dimensions-of-record.ts";
import type { ReturnRecord } from "./return.ts";

/** What a row is of, when every label of it is known. */
export interface RecordPlace {
  readonly type: string;
  readonly area: string;
  readonly activity: string;
  /** Null for the activity total; revision 4 where the layout declares none. */
  readonly activityRevision: IsicRevision | null;
  readonly scope: Scope;
  readonly perimeter: Perimeter;
  readonly dimensions: Dimensions;
}

/**
 * What a row is of; null where a label is not known. `commonType` stands for a type that is not, and "?" beside it for a
 * dimension that is not: the row is of a part, though nobody knows of which.
 */
export const placeOfRecord = (record: ReturnRecord, commonType: string | null = null): RecordPlace | null => {
  const type = record.type.code ?? commonType;
  const { code: area } = record.area;
  const { code: activity } = record.activity;
  const { code: scope } = record.scope;
  const { code: perimeter } = record.perimeter;
  const dimensions = dimensionsOfRecord(record, commonType === null ? null : "?");
  if (dimensions === null) return null;
  if (type === null || area === null || activity === null || scope === null || perimeter === null) return null;
  const activityRevision = activity === "_T" ? null : (record.activityRevision ?? "4");
  return { type, area, activity, activityRevision, scope, perimeter, dimensions };
};
