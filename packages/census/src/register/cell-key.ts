import type { RegisterRow } from "./register-row.ts";

/** What of a row decides to which cells it is added. */
export type CellPlace = Pick<
  RegisterRow,
  "scope" | "perimeter" | "area" | "type" | "activity" | "activityRevision" | "flags" | "reference"
>;

/** The key of the cells of a place, whatever the days of one year; cells stand in its order. */
export const cellKey = ({
  scope,
  perimeter,
  area,
  type,
  activity: of,
  activityRevision,
  flags,
  reference,
}: CellPlace): string =>
  [scope, perimeter, area, type, of, activityRevision ?? "", flags, reference?.text.slice(0, 4) ?? ""].join("\t");
