import { compare, zero } from "@coop-census/census";
import type { EditionCell } from "@coop-census/reporting";
import { sayFigure } from "../text/figure.ts";
import { table } from "../text/table.ts";
import { sayShare } from "./say-share.ts";

/** A place as the summary lists it: indented below the place it adds to. */
export interface SummaryPlace {
  readonly geo: string;
  readonly name: string;
  readonly depth: number;
  /** Known additive members of the place, for the rows that nobody answered. */
  readonly members: number;
}

interface SummaryIndicator {
  readonly code: string;
  readonly title: string;
}

const indicators: readonly SummaryIndicator[] = [
  { code: "ENT_TOTAL", title: "Enterprises" },
  { code: "WRK_TOTAL", title: "Workers" },
];

/** How much of a figure is of another date than the year itself: "" when nothing is. */
const sayStandIn = (cell: EditionCell): string =>
  compare(cell.composition.standIn, zero) === 0 ? "" : sayShare(cell.composition.standIn, cell.gross);

const cellsOf = (cell: EditionCell | undefined, place: SummaryPlace): readonly string[] =>
  cell === undefined
    ? ["–", `0 of ${place.members}`, "", ""]
    : [
        sayFigure(cell.printed.value),
        `${cell.reporters.answered} of ${cell.reporters.of}`,
        sayStandIn(cell),
        cell.flags,
      ];

/**
 * World, regions and countries of one year: beside each figure who reported it, how much of it is of another date
 * and its flags, so that no two figures of a row are taken for figures of the same reporters.
 */
export const summaryTable = (cells: readonly EditionCell[], places: readonly SummaryPlace[]): string => {
  const find = (geo: string, indicator: string): EditionCell | undefined =>
    cells.find(
      (cell) =>
        cell.geo === geo &&
        cell.type === "ALL_COOP" &&
        cell.activity === "_T" &&
        cell.detail === "_T" &&
        cell.indicator === indicator,
    );
  const columns = [
    { title: "Place" },
    ...indicators.flatMap(({ title }) => [
      { title, align: "right" as const },
      { title: "reported by", align: "right" as const },
      { title: "older", align: "right" as const },
      { title: "flags" },
    ]),
  ];
  const rows = places.map((place) => [
    `${"  ".repeat(place.depth)}${place.name}`,
    ...indicators.flatMap(({ code }) => cellsOf(find(place.geo, code), place)),
  ]);
  return table(columns, rows);
};

/** The words below the table; every mark of the table is explained here. */
export const summaryLegend = (year: number): string =>
  [
    `All cooperatives (ALL_COOP), ${year}, printed no finer than the roughest reporter above 5% of a figure. "reported by n of m": n of the m known members gave this figure; it is their sum, not the size of the network.`,
    "Enterprises and workers of one row come from different reporters: never divide one by the other.",
    `"older": the share of the figure whose own date is not in ${year} (stand-in, flag E). "–": nobody reported it; it is not zero.`,
    "Flags: D another definition or national scope, E estimated or stand-in, U low reliability.",
  ].join("\n");
