import { compare, indicatorWords, sayGrowth } from "@coop-census/census";
import type { DescribedFigure } from "@coop-census/checking";
import { sayFigure } from "../text/figure.ts";
import { table } from "../text/table.ts";

const codes = ["ENT_TOTAL", "WRK_TOTAL"];

/** The world in exact figures: reported, net, bounds, printed, who gave them; growth below, of the matched reporters alone. */
export const sayHeadlines = (figures: readonly DescribedFigure[]): readonly string[] => {
  const shown = codes.flatMap((code) =>
    figures.filter(
      ({ cell }) =>
        cell.geo === "WORLD" &&
        cell.type === "ALL_COOP" &&
        cell.indicator === code &&
        cell.activity === "_T" &&
        cell.detail === "_T",
    ),
  );
  if (shown.length === 0) return [];
  const rows = shown.map(({ cell }) => [
    indicatorWords(cell.indicator),
    sayFigure(cell.gross),
    sayFigure(cell.value),
    compare(cell.bounds.lower, cell.bounds.upper) === 0
      ? "exact"
      : `${sayFigure(cell.bounds.lower)}–${sayFigure(cell.bounds.upper)}`,
    sayFigure(cell.printed.value),
    `${cell.reporters.answered} of ${cell.reporters.of}`,
  ]);
  const columns = ["reported", "net", "between", "printed", "reported by"].map((title) => ({
    title,
    align: "right" as const,
  }));
  const growth = shown.flatMap(({ cell, growth: of }) =>
    of === null ? [] : [`Growth of ${indicatorWords(cell.indicator)}: ${sayGrowth(of)}.`],
  );
  return [table([{ title: "World" }, ...columns], rows), ...growth, ""];
};
