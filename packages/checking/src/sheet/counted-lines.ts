import { additiveCells, type FrozenYear, type MemberCell, seriesOf, toJsonFigure } from "@coop-census/census";
import type { SheetAnswer } from "@coop-census/contracts";
import type { EditionCell } from "@coop-census/reporting";

type Line = SheetAnswer["counted"][number];

const keyOf = (series: string, { type, activity, indicator, detail, unit }: Omit<MemberCell, "series">): string =>
  JSON.stringify([series, type, activity, indicator, detail, unit]);

/** What one reporter adds to each series of an edition, beside the figure of its country as far as the edition prints it. */
export const countedLines = (
  year: FrozenYear,
  organisation: string,
  cells: readonly EditionCell[],
): readonly Line[] => {
  const country = year.network.organisations.find(({ id }) => id === organisation)?.country ?? "";
  const printed = new Map(
    cells
      .filter(({ geo, conf }) => geo === country && conf === "F")
      .map((cell) => [
        JSON.stringify([cell.series, cell.type, cell.activity, cell.indicator, cell.detail, cell.unit]),
        cell,
      ]),
  );
  return seriesOf(year.network).flatMap((series) =>
    additiveCells({ ...year, series, variant: "all_reported" })
      .filter(({ reporter }) => reporter === organisation)
      .map((cell): Line => {
        const { type, activity, indicator, detail, unit, value, flags } = cell;
        const shown = printed.get(keyOf(series, cell));
        return {
          series,
          type,
          activity,
          indicator,
          detail,
          unit,
          value: toJsonFigure(value),
          flags,
          printed:
            shown === undefined
              ? null
              : {
                  geo: country,
                  value: toJsonFigure(shown.printed.value),
                  flags: shown.flags,
                  answered: shown.reporters.answered,
                  of: shown.reporters.of,
                },
        };
      }),
  );
};
