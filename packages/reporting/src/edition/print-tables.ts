import type { QualityMeasure } from "@coop-census/census";
import type { EditionCell } from "../cell/edition-cell.ts";
import { tableLines } from "../table/print-table.ts";
import { allTables } from "../tables/all-tables.ts";
import { cellsTable } from "../tables/cells-table.ts";
import { codeListsTable } from "../tables/code-lists-table.ts";
import { columnsTable } from "../tables/columns-table.ts";
import { conversionsTable } from "../tables/conversions-table.ts";
import { editionCodes } from "../tables/edition-codes.ts";
import { growthTable } from "../tables/growth-table.ts";
import { indicatorsTable } from "../tables/indicators-table.ts";
import { justificationsTable } from "../tables/justifications-table.ts";
import { moneyTable } from "../tables/money-table.ts";
import { observationsTable } from "../tables/observations-table.ts";
import { overlapsTable } from "../tables/overlaps-table.ts";
import { qualityTable } from "../tables/quality-table.ts";
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
import { cellRows, observationRows, seriesRows } from "./open-rows.ts";
import { printDerived } from "./print-derived.ts";
import { printEstimates } from "./print-estimates.ts";
import { printNetwork } from "./print-network.ts";
import { shareRows } from "./share-rows.ts";

const isFree = ({ conf }: Pick<EditionCell, "conf">): boolean => conf === "F";

/** The path of a CSV file, and the pieces of its text. */
type PrintedTable = readonly [path: string, text: Iterable<string>];

const inOnePiece = (texts: Iterable<readonly [string, string]>): readonly PrintedTable[] =>
  Array.from(texts, ([path, text]) => [path, [text]]);

/**
 * The path and text of every CSV file of an edition, one after the other, since some are large; of growth, series and money
 * what is protected is left out.
 */
export function* printTables(
  input: EditionInput,
  cells: readonly EditionCell[],
  quality: readonly QualityMeasure[],
): Generator<PrintedTable> {
  const nameOf = namePlaces(input);
  const withName = <Row extends { readonly geo: string }>(row: Row) => ({ ...row, geoName: nameOf(row.geo) });
  const columns = allTables.flatMap(({ path, columns }) =>
    columns.map((column, index) => ({ ...column, path, position: index + 1 })),
  );
  yield [cellsTable.path, tableLines(cellsTable, cellRows(cells, nameOf))];
  yield [sharesTable.path, tableLines(sharesTable, shareRows(cells, nameOf))];
  yield [
    revisionsTable.path,
    tableLines(
      revisionsTable,
      (input.revisions ?? []).map((row) => ({ ...row, geoName: nameOf(row.coordinates.geo) })),
    ),
  ];
  yield [growthTable.path, tableLines(growthTable, input.growth.filter(isFree).map(withName))];
  yield [seriesTable.path, tableLines(seriesTable, seriesRows(input, nameOf))];
  yield* inOnePiece(printEstimates(input, cells, nameOf));
  yield [responseTable.path, tableLines(responseTable, input.response.map(withName))];
  yield [returnsTable.path, tableLines(returnsTable, input.returns)];
  yield [observationsTable.path, tableLines(observationsTable, observationRows(input))];
  yield* inOnePiece(printNetwork(input, nameOf));
  yield [overlapsTable.path, tableLines(overlapsTable, input.overlaps)];
  yield [ratesTable.path, tableLines(ratesTable, input.rates)];
  yield [
    moneyTable.path,
    tableLines(
      moneyTable,
      moneyRows(input).map((row) => ({ ...row, geoName: nameOf(row.cell.geo) })),
    ),
  ];
  yield [
    conversionsTable.path,
    tableLines(
      conversionsTable,
      input.money.flatMap(({ conversions }) => conversions),
    ),
  ];
  yield [statementsTable.path, tableLines(statementsTable, input.statements)];
  yield* inOnePiece(printDerived(input, nameOf));
  yield [justificationsTable.path, tableLines(justificationsTable, input.talk?.justifications ?? [])];
  yield [qualityTable.path, tableLines(qualityTable, quality)];
  yield [indicatorsTable.path, tableLines(indicatorsTable, input.indicators)];
  yield [codeListsTable.path, tableLines(codeListsTable, editionCodes(input, cells))];
  yield [columnsTable.path, tableLines(columnsTable, columns)];
}
