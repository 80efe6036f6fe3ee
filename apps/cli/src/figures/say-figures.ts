import { compare, zero } from "@coop-census/census";
import type { EditionCell } from "@coop-census/reporting";
import { sayFigure } from "../text/figure.ts";
import { table } from "../text/table.ts";

/** Figures as a list for people: each with who reported it and what it is made of. */
export const sayFigures = (cells: readonly EditionCell[]): string =>
  table(
    [
      { title: "place" },
      { title: "type" },
      { title: "activity" },
      { title: "indicator" },
      { title: "unit" },
      { title: "gross", align: "right" },
      { title: "overlap", align: "right" },
      { title: "value", align: "right" },
      { title: "reported by", align: "right" },
      { title: "older", align: "right" },
      { title: "flags" },
    ],
    cells.map((cell) => [
      cell.geo,
      cell.type,
      cell.activity,
      cell.indicator,
      cell.unit,
      sayFigure(cell.gross),
      compare(cell.overlap, zero) === 0 ? "" : sayFigure(cell.overlap),
      sayFigure(cell.value),
      `${cell.reporters.answered} of ${cell.reporters.of}`,
      compare(cell.composition.standIn, zero) === 0 ? "" : sayFigure(cell.composition.standIn),
      cell.flags,
    ]),
  );
