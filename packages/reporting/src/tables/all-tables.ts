import type { TableFacts } from "../table/table.ts";
import { areasTable } from "./areas-table.ts";
import { cellsTable } from "./cells-table.ts";
import { codeListsTable } from "./code-lists-table.ts";
import { columnsTable } from "./columns-table.ts";
import { conversionsTable } from "./conversions-table.ts";
import { estimatedCellsTable } from "./estimated-cells-table.ts";
import { estimatesTable } from "./estimates-table.ts";
import { growthTable } from "./growth-table.ts";
import { indicatorsTable } from "./indicators-table.ts";
import { justificationsTable } from "./justifications-table.ts";
import { moneyTable } from "./money-table.ts";
import { networkCountsTable } from "./network-counts-table.ts";
import { networkTable } from "./network-table.ts";
import { observationsTable } from "./observations-table.ts";
import { overlapsTable } from "./overlaps-table.ts";
import { perimeterChangesTable } from "./perimeter-changes-table.ts";
import { qualityTable } from "./quality-table.ts";
import { ratesTable } from "./rates-table.ts";
import { ratiosTable } from "./ratios-table.ts";
import { responseTable } from "./response-table.ts";
import { returnsTable } from "./returns-table.ts";
import { revisionsTable } from "./revisions-table.ts";
import { sectorsTable } from "./sectors-table.ts";
import { seriesDifferenceTable } from "./series-difference-table.ts";
import { seriesTable } from "./series-table.ts";
import { sharesTable } from "./shares-table.ts";
import { statementsTable } from "./statements-table.ts";
import { workInScopeTable } from "./work-in-scope-table.ts";

/** The CSV files of every edition, the figures first. */
export const allTables: readonly TableFacts[] = [
  cellsTable,
  sharesTable,
  revisionsTable,
  growthTable,
  seriesTable,
  estimatesTable,
  estimatedCellsTable,
  responseTable,
  returnsTable,
  observationsTable,
  networkTable,
  networkCountsTable,
  perimeterChangesTable,
  seriesDifferenceTable,
  overlapsTable,
  ratesTable,
  moneyTable,
  conversionsTable,
  statementsTable,
  ratiosTable,
  workInScopeTable,
  sectorsTable,
  areasTable,
  justificationsTable,
  qualityTable,
  indicatorsTable,
  codeListsTable,
  columnsTable,
];
