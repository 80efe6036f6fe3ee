import { mainBody, networkCounts, perimeterChanges } from "@coop-census/census";
import { printTable } from "../table/print-table.ts";
import { networkCountsTable } from "../tables/network-counts-table.ts";
import { networkTable } from "../tables/network-table.ts";
import { perimeterChangesTable } from "../tables/perimeter-changes-table.ts";
import { seriesDifferenceTable } from "../tables/series-difference-table.ts";
import type { EditionInput } from "./edition-input.ts";
import { networkRows } from "./network-rows.ts";

/** The files that follow from the roster, by path: it itself, its counts, what changed in it, and how the series of bodies differ. */
export const printNetwork = (
  { year, network, bodySeries, differences }: Pick<EditionInput, "year" | "network" | "bodySeries" | "differences">,
  nameOf: (geo: string) => string,
): readonly (readonly [path: string, text: string])[] => {
  const bodies = [mainBody, ...bodySeries.map(({ body }) => body)];
  const changes = bodies.flatMap((body) =>
    perimeterChanges(network, year - 1, year, body).map((change) => ({ ...change, body })),
  );
  const named = differences.map((row) => ({ ...row, geoName: nameOf(row.geo) }));
  return [
    [networkTable.path, printTable(networkTable, networkRows(network))],
    [networkCountsTable.path, printTable(networkCountsTable, networkCounts(network, year))],
    [perimeterChangesTable.path, printTable(perimeterChangesTable, changes)],
    [seriesDifferenceTable.path, printTable(seriesDifferenceTable, named)],
  ];
};
