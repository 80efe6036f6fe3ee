import { survivalBenchmark } from "@coop-census/census";
import { printTable } from "../table/print-table.ts";
import { areasTable } from "../tables/areas-table.ts";
import { ratiosTable } from "../tables/ratios-table.ts";
import { sectorsTable } from "../tables/sectors-table.ts";
import { workInScopeTable } from "../tables/work-in-scope-table.ts";
import type { EditionInput } from "./edition-input.ts";

/** The text of the tables of what follows from the members' values rather than from cells, by path. */
export const printDerived = (
  { derived }: Pick<EditionInput, "derived">,
  nameOf: (geo: string) => string,
): readonly (readonly [string, string])[] => {
  const withName = <Row extends { readonly geo: string }>(row: Row) => ({ ...row, geoName: nameOf(row.geo) });
  const ratios = derived.rates.map((row) => ({ ...withName(row), benchmark: survivalBenchmark(row) }));
  return [
    [ratiosTable.path, printTable(ratiosTable, ratios)],
    [workInScopeTable.path, printTable(workInScopeTable, derived.workInScope.map(withName))],
    [sectorsTable.path, printTable(sectorsTable, derived.sectors.map(withName))],
    [areasTable.path, printTable(areasTable, derived.areas)],
  ];
};
