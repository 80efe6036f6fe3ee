import { placesAbove } from "../site/facts/places-above.ts";
import { regions } from "../site/facts/regions.ts";
import { shownTypes } from "../site/facts/shown-types.ts";
import { inAlphabet } from "../site/language/in-alphabet.ts";
import { mainIndicators } from "./main-indicators.ts";
import { type SheetColumn, tableSheet } from "./table-sheet.ts";
import { figureCell, textCell, type WorkbookCell, type WorkbookSheet } from "./workbook-cell.ts";
import type { WorkbookFacts } from "./workbook-facts.ts";

interface PlaceRow {
  readonly geo: string;
  readonly type: string;
}

type CellOf = WorkbookFacts["cellOf"];

const indicatorColumns = (cellOf: CellOf, indicator: string, name: string): readonly SheetColumn<PlaceRow>[] => {
  const column = (
    head: string,
    width: number,
    of: (cell: NonNullable<ReturnType<CellOf>>) => WorkbookCell | null,
  ): SheetColumn<PlaceRow> => ({
    head,
    width,
    of: (row) => {
      const cell = cellOf({ ...row, indicator });
      return cell === null ? null : of(cell);
    },
  });
  return [
    column(name, 14, ({ conf, printed }) => (conf === "F" ? figureCell(printed.value) : textCell("protected"))),
    column(`${name}: reported by`, 11, ({ conf, reporters }) =>
      conf === "F" ? textCell(`${reporters.answered} of ${reporters.of}`) : null,
    ),
    column(`${name}: flags`, 8, ({ conf, flags }) => (conf === "F" && flags !== "" ? textCell(flags) : null)),
  ];
};

/** The countries of a region by type, under the region itself and its parts. */
export const regionSheet = ({ facts, speaker, cellOf }: WorkbookFacts, region: string): WorkbookSheet => {
  const countries = facts.countries.filter((country) => placesAbove(facts, country).includes(region));
  const parts = regions.map(({ geo }) => geo).filter((geo) => geo === region || geo.startsWith(`${region}_`));
  const indicators = mainIndicators.filter((code) => facts.input.indicators.some((one) => one.code === code));
  const rows = [...parts, ...inAlphabet(countries, speaker.place)].flatMap((geo) =>
    shownTypes
      .map((type) => ({ geo, type }))
      .filter((row) => indicators.some((indicator) => cellOf({ ...row, indicator }) !== null)),
  );
  return tableSheet({
    name: region,
    title: `${speaker.place(region)}: figures for ${facts.input.year} by country and type`,
    about:
      "Figures as printed. A blank is a figure that nobody reported; it is not 0. Beside each figure: how many of the members of the place reported it, and its flags.",
    columns: [
      { head: "Code", width: 9, of: ({ geo }) => textCell(geo) },
      { head: "Place", width: 24, of: ({ geo }) => textCell(speaker.place(geo)) },
      { head: "Type", width: 34, of: ({ type }) => textCell(speaker.typeTitle(type)) },
      ...indicators.flatMap((indicator) => indicatorColumns(cellOf, indicator, speaker.indicator(indicator))),
    ],
    rows,
    frozen: 3,
  });
};
