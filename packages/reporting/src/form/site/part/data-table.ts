import { type Html, html } from "../html/html.ts";

/** A column of a table on a page. */
export interface DataColumn<Row> {
  readonly title: string;
  /** Numbers stand at the right and are sorted as numbers; a bar is not sorted. */
  readonly kind: "text" | "number" | "bar";
  readonly cell: (row: Row) => Html | string;
  /** What the row is sorted by where it is not the text of the cell: a plain decimal, or text. */
  readonly sortBy?: (row: Row) => string;
}

/** A table with its caption; the first column heads the rows. */
export interface DataTable<Row> {
  readonly caption: string;
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  /** What is said where there are more rows than are shown. */
  readonly more?: (left: number) => Html | string;
}

/** Rows of one table; what is more stands in the files, so that a page stays small. */
const mostRows = 150;

const attributes = <Row>({ kind, sortBy }: DataColumn<Row>, row: Row): Html =>
  html`${kind === "number" ? html` class="number"` : kind === "bar" ? html` class="bar-cell"` : null}${
    sortBy === undefined ? null : html` data-sort="${sortBy(row)}"`
  }`;

const rowOf = <Row>(columns: readonly DataColumn<Row>[], row: Row): Html =>
  html`<tr>${columns.map((column, index) =>
    index === 0
      ? html`<th scope="row"${attributes(column, row)}>${column.cell(row)}</th>`
      : html`<td${attributes(column, row)}>${column.cell(row)}</td>`,
  )}</tr>
`;

const headOf = <Row>({ kind, title }: DataColumn<Row>): Html => {
  if (kind === "bar") return html`<th scope="col" class="bar-cell"><span class="unseen">${title}</span></th>`;
  return html`<th scope="col"${kind === "number" ? html` class="number"` : null}>${title}</th>`;
};

/** The markup of a table that can be sorted, and scrolled sideways by the keyboard where it is wider than the page. */
export const dataTable = <Row>({ caption, columns, rows, more }: DataTable<Row>): Html => {
  const shown = rows.slice(0, mostRows);
  const left = rows.length - shown.length;
  return html`<div class="table" tabindex="0" role="region" aria-label="${caption}"><table class="sortable">
<caption><span>${caption}</span></caption>
<thead><tr>${columns.map(headOf)}</tr></thead>
<tbody>
${shown.map((row) => rowOf(columns, row))}</tbody>
</table></div>
${left > 0 && more !== undefined ? html`<p class="soft">${more(left)}</p>` : null}`;
};
