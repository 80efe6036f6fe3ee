import type { SheetAnswer } from "@coop-census/contracts";
import { readCsv } from "@coop-census/reporting";

/** What an edition's estimates.csv says of one organisation. */
export const estimatedLines = (table: string, organisation: string): SheetAnswer["estimated"] => {
  const [header = [], ...rows] = readCsv(table);
  const at = (row: readonly string[], name: string): string => row[header.indexOf(name)] ?? "";
  const orNull = (text: string): string | null => (text === "" ? null : text);
  return rows
    .filter((row) => at(row, "organisation") === organisation)
    .map((row) => ({
      series: at(row, "series"),
      type: at(row, "type"),
      indicator: at(row, "indicator"),
      unit: at(row, "unit"),
      value: orNull(at(row, "value")),
      method: at(row, "method"),
      baseYear: orNull(at(row, "base_year")),
      flags: at(row, "flags"),
    }));
};
