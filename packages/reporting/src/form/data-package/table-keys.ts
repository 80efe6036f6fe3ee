const figure = ["series", "geo", "type", "activity", "indicator", "detail", "unit"] as const;

/** The columns that name a row of a table, where no two rows of it ever agree in them and none is blank. */
export const primaryKeys: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ["cells.csv", ["series", "year", ...figure.slice(1)]],
  ["shares.csv", figure],
  ["growth.csv", figure],
  ["series.csv", [...figure, "year"]],
  ["estimated-cells.csv", figure],
  ["response.csv", ["series", "geo"]],
  ["network-counts.csv", ["body", "role"]],
  ["indicators.csv", ["indicator"]],
  ["code-lists.csv", ["code_list", "code"]],
  ["columns.csv", ["file", "column"]],
]);

/** The tables whose every indicator stands in indicators.csv. */
export const tablesOfIndicators: readonly string[] = [
  "cells.csv",
  "shares.csv",
  "growth.csv",
  "series.csv",
  "estimated-cells.csv",
];
