import type { RegisterCell } from "@coop-census/census";
import { copyIn } from "./copy-in.ts";
import type { LoadSession } from "./load-session.ts";

const columns = [
  "load",
  "ordinal",
  "scope",
  "perimeter",
  "area",
  "type",
  "activity",
  "activity_revision",
  "flags",
  "reference_date",
  "indicator",
  "value",
  "rows",
  "enterprises",
  "largest",
  "size",
] as const;

const linesAtOnce = 1_000;

// No code, date or number of the census needs an escape; a profile's words for areas may.
const field = (value: string | number | null): string =>
  value === null ? "\\N" : String(value).replaceAll("\\", "\\\\").replaceAll("\t", "\\t");

const line = (load: number, ordinal: number, cell: RegisterCell): string => {
  const { scope, perimeter, area, type, activity, activityRevision, flags, reference } = cell;
  const place = [scope, perimeter, area, type, activity, activityRevision, flags, reference?.text ?? null];
  const figures = [cell.indicator, cell.value, cell.rows, cell.enterprises, cell.largest, cell.size];
  return `${[load, ordinal, ...place, ...figures].map(field).join("\t")}\n`;
};

/** Writes the cells of a load in their order. */
export const writeCells = async (session: LoadSession, load: number, cells: readonly RegisterCell[]): Promise<void> => {
  const copy = copyIn(session.client, `copy register_cell (${columns.join(", ")}) from stdin`);
  for (let from = 0; from < cells.length; from += linesAtOnce) {
    const lines = cells.slice(from, from + linesAtOnce).map((cell, index) => line(load, from + index, cell));
    await copy.write(Buffer.from(lines.join("")));
  }
  await copy.end();
};
