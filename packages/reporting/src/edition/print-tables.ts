import type { EditionCell } from "../cell/edition-cell.ts";
import { printTable } from "../table/print-table.ts";
import { allTables } from "../tables/all-tables.ts";
import { cellsTable } from "../tables/cells-table.ts";
import { codeListsOfEdition } from "../tables/code-lists-of-edition.ts";
import { codeListsTable } from "../tables/code-lists-table.ts";
import { columnsTable } from "../tables/columns-table.ts";
import { conversionsTable } from "../tables/conversions-table.ts";
import { growthTable } from "../tables/growth-table.ts";
import { indicatorsTable } from "../tables/indicators-table.ts";
import { justificationsTable } from "../tables/justifications-table.ts";
import { moneyTable } from "../tables/money-table.ts";
import { observationsTable } from "../tables/observations-table.ts";
import { overlapsTable } from "../tables/overlaps-table.ts";
import { ratesTable } from "../tables/rates-table.ts";
import { responseTable } from "../tables/response-table.ts";
import { returnsTable } from "../tables/returns-table.ts";
import { revisionsTable } from "../tables/revisions-table.ts";
import { seriesTable } from "../tables/series-table.ts";
import { sharesTable } from "../tables/shares-table.ts";
import { statementsTable } from "../tables/statements-table.ts";
import type { EditionInput } from "./edition-input.ts";
import { moneyRows } from "./money-rows.ts";
import { namePlaces } from "./name-places.ts";
import { printDerived } from "./print-derived.ts";
import { printEstimates } from "./print-estimates.ts";
import { printNetwork } from "./print-network.ts";
import { shareRows } from "./share-rows.ts";

const isFree = ({ conf }: Pick<EditionCell, "conf">): boolean => conf === "F";

/** The text of every CSV file of an edition, by path; of growth, series and money what is protected is left out. */
export const printTables = (input: EditionInput, cells: readonly EditionCell[]): ReadonlyMap<string, string> => {
  const nameOf = namePlaces(input);
  const withName = <Row extends { readonly geo: string }>(row: Row) => ({ ...row, geoName: nameOf(row.geo) });
  const submissions = new Map(input.returns.map(({ organisation, submission }) => [organisation, submission]));
  const published = input.observations
    .filter((observation) => observation.isPublic && observation.confidentiality === "F")
    .map((observation) => ({ ...observation, submission: submissions.get(observation.reporter) ?? null }));
  const columns = allTables.flatMap(({ path, columns }) =>
    columns.map((column, index) => ({ ...column, path, position: index + 1 })),
  );
  return new Map([
    [cellsTable.path, printTable(cellsTable, cells.map(withName))],
    [sharesTable.path, printTable(sharesTable, shareRows(cells, nameOf))],
    [
      revisionsTable.path,
      printTable(
        revisionsTable,
        (input.revisions ?? []).map((row) => ({ ...row, geoName: nameOf(row.coordinates.geo) })),
      ),
    ],
    [growthTable.path, printTable(growthTable, input.growth.filter(isFree).map(withName))],
    [seriesTable.path, printTable(seriesTable, input.points.filter(isFree).map(withName))],
    ...printEstimates(input, cells, nameOf),
    [responseTable.path, printTable(responseTable, input.response.map(withName))],
    [returnsTable.path, printTable(returnsTable, input.returns)],
    [observationsTable.path, printTable(observationsTable, published)],
    ...printNetwork(input, nameOf),
    [overlapsTable.path, printTable(overlapsTable, input.overlaps)],
    [ratesTable.path, printTable(ratesTable, input.rates)],
    [
      moneyTable.path,
      printTable(
        moneyTable,
        moneyRows(input).map((row) => ({ ...row, geoName: nameOf(row.cell.geo) })),
      ),
    ],
    [
      conversionsTable.path,
      printTable(
        conversionsTable,
        input.money.flatMap(({ conversions }) => conversions),
      ),
    ],
    [statementsTable.path, printTable(statementsTable, input.statements)],
    ...printDerived(input, nameOf),
    [justificationsTable.path, printTable(justificationsTable, input.talk?.justifications ?? [])],
    [indicatorsTable.path, printTable(indicatorsTable, input.indicators)],
    [
      codeListsTable.path,
      printTable(
        codeListsTable,
        input.codes.filter(({ list }) => codeListsOfEdition.includes(list)),
      ),
    ],
    [columnsTable.path, printTable(columnsTable, columns)],
  ]);
};
