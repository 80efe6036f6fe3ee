import { placesBelow } from "@coop-census/census";
import { writeBook } from "@coop-census/workbook";
import type { EditionInput } from "../../edition/edition-input.ts";
import type { Table } from "../../table/table.ts";
import { overlapsTable } from "../../tables/overlaps-table.ts";
import { returnsTable } from "../../tables/returns-table.ts";
import { statementsTable } from "../../tables/statements-table.ts";
import { compareFields } from "../../text/compare-fields.ts";
import type { Form } from "../form.ts";
import { cellSheets } from "./cell-sheets.ts";
import { contentsSheet, type ListedSheet } from "./contents-sheet.ts";
import { coverSheet } from "./cover-sheet.ts";
import { notesSheet } from "./notes-sheet.ts";
import { regionSheet } from "./region-sheet.ts";
import { columnsOfTable, tableSheet } from "./table-sheet.ts";
import { workbookFacts } from "./workbook-facts.ts";
import { workbookStyles } from "./workbook-styles.ts";
import { worldSheet } from "./world-sheet.ts";

const sorted = <Row>({ columns }: Table<Row>, rows: readonly Row[]): readonly Row[] =>
  rows
    .map((row) => ({ row, fields: columns.map(({ of }) => String(of(row) ?? "")) }))
    .sort((a, b) => compareFields(a.fields, b.fields))
    .map(({ row }) => row);

const wholeTable = <Row>(name: string, title: string, table: Table<Row>, rows: readonly Row[]): ListedSheet => ({
  sheet: tableSheet({
    name,
    title,
    about: table.about,
    columns: columnsOfTable(table),
    rows: sorted(table, rows),
    frozen: 2,
  }),
  about: table.about,
});

const sources = ({ returns, statements, overlaps }: EditionInput): readonly ListedSheet[] => [
  wholeTable("Reporters", "Sources and reporters, as in returns.csv", returnsTable, returns),
  wholeTable("Statements", "What others have published, as in statements.csv", statementsTable, statements),
  wholeTable("Overlaps", "What is counted twice, as in overlaps.csv", overlapsTable, overlaps),
];

/** workbook/census.xlsx. */
export const workbookForm: Form = {
  path: "workbook/census.xlsx",
  about:
    "The edition as a workbook for people: cover, notes, the world, a sheet for each region, all figures, reporters, statements and overlaps.",
  print: (edition) => {
    const facts = workbookFacts(edition);
    const { speaker } = facts;
    const year = edition.input.year;
    const listed: readonly ListedSheet[] = [
      { sheet: notesSheet(facts), about: "How to read the tables, flags, codes and columns, and the method in short." },
      { sheet: worldSheet(facts), about: `The world in ${year}, by type and indicator, in sentences to quote.` },
      ...placesBelow("WORLD").map((region) => ({
        sheet: regionSheet(facts, region),
        about: `${speaker.place(region)}: the main figures by country and type.`,
      })),
      ...cellSheets(facts).map((sheet) => ({ sheet, about: "Every figure of the edition, exact, a row each." })),
      ...sources(edition.input),
    ];
    const bytes = writeBook({
      title: `${speaker.say("site.name")}, ${year}, edition ${facts.facts.edition}`,
      styles: workbookStyles,
      sheets: [coverSheet(facts), contentsSheet(listed), ...listed.map(({ sheet }) => sheet)],
    });
    return [{ path: "workbook/census.xlsx", pieces: [bytes] }];
  },
};
