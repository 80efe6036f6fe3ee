import { compare, type Decimal, zero } from "@coop-census/census";
import type { EditionCell } from "../../../cell/edition-cell.ts";
import { bar } from "../chart/bar.ts";
import { type Html, html } from "../html/html.ts";
import type { Desk } from "../page/desk.ts";
import { type DataColumn, dataTable } from "./data-table.ts";
import { amountWords } from "./figure-words.ts";
import { flagLegend, flagMarks } from "./flag-marks.ts";
import { sourceLink } from "./source-link.ts";

/** A figure in a table of figures, or the place of one that nobody reported. */
export interface FigureRow {
  readonly words: Html | string;
  readonly sortBy?: string;
  readonly cell: EditionCell | null;
}

const boundsOf = ({ speaker }: Desk, { printed, unit }: EditionCell): string =>
  printed.lower === printed.upper
    ? ""
    : `${amountWords(speaker, printed.lower, unit)}–${amountWords(speaker, printed.upper, unit)}`;

/** "3 of 4", with the way to where the figure comes from. */
const reportedBy = (desk: Desk, cell: EditionCell): Html | string => {
  const { say, number } = desk.speaker;
  const words = say("reported.short", { n: number(cell.reporters.answered), of: number(cell.reporters.of) });
  const link = sourceLink(desk, cell);
  return link === null
    ? words
    : html`<a href="${link}">${words}<span class="unseen"> ${say("sources.ofFigure")}</span></a>`;
};

const mostOf = (rows: readonly FigureRow[]): Decimal =>
  rows.reduce(
    (most, { cell }) => (cell !== null && compare(cell.bounds.upper, most) > 0 ? cell.bounds.upper : most),
    zero,
  );

/** Figures of one kind under each other: printed value, bounds, bar, who reported, flags. */
export const figureTable = (
  desk: Desk,
  of: {
    readonly caption: string;
    readonly first: string;
    readonly rows: readonly FigureRow[];
    readonly hasBars: boolean;
    /** Whether what the flags mean stands below it: not where several tables share one legend. */
    readonly hasLegend: boolean;
  },
): Html => {
  const { speaker } = desk;
  const { say } = speaker;
  const most = mostOf(of.rows);
  const bars: readonly DataColumn<FigureRow>[] = of.hasBars
    ? [
        {
          title: say("column.bar"),
          kind: "bar",
          cell: ({ cell }) => (cell === null ? "" : bar({ ...cell.bounds, value: cell.value }, most)),
        },
      ]
    : [];
  const hasBounds = of.rows.some(({ cell }) => cell !== null && boundsOf(desk, cell) !== "");
  const table = dataTable({
    caption: of.caption,
    rows: of.rows,
    more: (left) =>
      html`${say("table.more", { n: speaker.number(left) })} <a href="${desk.toFile("cells.csv")}">cells.csv</a>`,
    columns: [
      { title: of.first, kind: "text", cell: ({ words }) => words, sortBy: ({ sortBy = "" }) => sortBy },
      {
        title: say("column.figure"),
        kind: "number",
        cell: ({ cell }) => (cell === null ? "–" : amountWords(speaker, cell.printed.value, cell.unit)),
        sortBy: ({ cell }) => cell?.value ?? "",
      },
      ...bars,
      ...(hasBounds
        ? [
            {
              title: say("column.bounds"),
              kind: "number",
              cell: ({ cell }: FigureRow) => (cell === null ? "" : boundsOf(desk, cell)),
              sortBy: ({ cell }: FigureRow) => cell?.bounds.lower ?? "",
            } as const,
          ]
        : []),
      {
        title: say("column.reported"),
        kind: "number",
        cell: ({ cell }) => (cell === null ? "" : reportedBy(desk, cell)),
        sortBy: ({ cell }) => (cell === null ? "" : String(cell.reporters.answered)),
      },
      {
        title: say("column.flags"),
        kind: "text",
        cell: ({ cell }) => (cell === null ? "" : flagMarks(cell.flags)),
      },
    ],
  });
  const legend = of.hasLegend
    ? flagLegend(
        speaker,
        of.rows.map(({ cell }) => cell?.flags ?? ""),
      )
    : null;
  return html`${table}${legend}`;
};
