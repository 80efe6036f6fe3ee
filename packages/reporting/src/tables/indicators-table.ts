import type { Indicator } from "@coop-census/census";
import { column } from "../table/column.ts";
import type { Table } from "../table/table.ts";

/** indicators.csv: what is measured. */
export const indicatorsTable: Table<Indicator> = {
  path: "indicators.csv",
  about: "The indicators of the method in force.",
  columns: [
    column("indicator", "code", "The code that the other files use", (row) => row.code),
    column(
      "unit",
      "code",
      "What it counts: ENT enterprises, PER persons, MBR memberships, FTE full-time equivalents, CUR money, RATIO, ORG organisations, CTRY countries",
      (row) => row.unit,
    ),
    column(
      "kind",
      "code",
      "stock: at a date. flow: over a year. cohort: enterprises followed from their foundation. derived: computed",
      (row) => row.kind,
    ),
    column("level", "code", "core: asked of everyone. opt: optional. calc: computed, never asked", (row) => row.level),
    column("definition", "text", "What is counted and what is not", (row) => row.definition),
  ],
};
