import { rateDefinitions, survivalBenchmark } from "@coop-census/census";
import { toOpenValues } from "../cell/to-open-values.ts";
import { printTable } from "../table/print-table.ts";
import { areasTable } from "../tables/areas-table.ts";
import { ratiosTable } from "../tables/ratios-table.ts";
import { sectorsTable } from "../tables/sectors-table.ts";
import { workInScopeTable } from "../tables/work-in-scope-table.ts";
import type { EditionInput } from "./edition-input.ts";

/**
 * The text of the tables of what follows from the members' values rather than from cells, by path. A row of which any
 * value is not open is left out: it is made of fewer reporters than the cells are, and may tell one of them.
 */
export const printDerived = (
  { derived, observations, mainCells }: Pick<EditionInput, "derived" | "observations" | "mainCells">,
  nameOf: (geo: string) => string,
): readonly (readonly [string, string])[] => {
  const isOpen = toOpenValues(observations);
  const areOpen = (indicators: readonly string[], ids: readonly string[]): boolean =>
    indicators.every((indicator) => isOpen({ indicator, reporters: { ids, answered: ids.length, of: ids.length } }));
  const levelsOf = (code: string): readonly string[] =>
    rateDefinitions.flatMap((one) => (one.code === code ? [one.numerator, one.denominator] : []));
  const givers = new Map(
    mainCells.map(({ geo, type, indicator, activity, detail, reporters }) => [
      JSON.stringify([geo, type, indicator, activity, detail]),
      reporters.ids,
    ]),
  );
  const idsOf = (geo: string, type: string, indicator: string): readonly string[] =>
    givers.get(JSON.stringify([geo, type, indicator, "_T", "_T"])) ?? [];
  const withName = <Row extends { readonly geo: string }>(row: Row) => ({ ...row, geoName: nameOf(row.geo) });
  const ratios = derived.rates
    .filter(({ code, reporters }) => areOpen(levelsOf(code), reporters.ids))
    .map((row) => ({ ...withName(row), benchmark: survivalBenchmark(row) }));
  const scope = derived.workInScope.filter(({ reporters }) => areOpen(["WRK_TOTAL", "WRK_PROD"], reporters.ids));
  const sectors = derived.sectors.filter(({ geo, type, indicator }) => {
    const ids = idsOf(geo, type, indicator);
    return ids.length > 0 && areOpen([indicator], ids);
  });
  const areas = derived.areas.filter(({ indicator, reporters }) => areOpen([indicator], reporters.ids));
  return [
    [ratiosTable.path, printTable(ratiosTable, ratios)],
    [workInScopeTable.path, printTable(workInScopeTable, scope.map(withName))],
    [sectorsTable.path, printTable(sectorsTable, sectors.map(withName))],
    [areasTable.path, printTable(areasTable, areas)],
  ];
};
