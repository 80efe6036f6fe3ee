import {
  type Conversion,
  type ConversionNote,
  type ConvertedYear,
  compare,
  decimal,
  divide,
  zero,
} from "@coop-census/census";
import { sayShare } from "../figures/say-share.ts";
import { sayFigure } from "../text/figure.ts";
import { table } from "../text/table.ts";

const noteTexts: Readonly<Record<ConversionNote, string>> = {
  "no-rate": "there is no such rate; import one with census rates import FILE",
  undated: "the amounts have no date, so no rate is theirs",
  "several-years": "the amounts are of several years",
  "high-inflation":
    "the amounts are of another time than the year, and the currency lost half its worth within three years",
  "high-inflation-unknown": "whether the currency held its worth is not known: a rate of three years before is missing",
  "other-financial-year": "the financial year ends within the year of the rate",
};

const wayTexts: Readonly<Record<Conversion["by"], string>> = {
  average: "average of",
  "year-end": "last day of",
  fixed: "fixed when the euro came",
  ppp: "purchasing power of",
  same: "in euro already",
};

const sayWay = ({ by, year }: Conversion): string => (year === null ? wayTexts[by] : `${wayTexts[by]} ${year}`);

const shownPlaces = 0;

const sayFigures = ({ cells }: ConvertedYear): string =>
  table(
    [
      { title: "place" },
      { title: "indicator" },
      { title: "unit" },
      { title: "value", align: "right" },
      { title: "older", align: "right" },
      { title: "reported by", align: "right" },
      { title: "not converted" },
    ],
    cells
      .filter(({ cell }) => cell.type === "ALL_COOP" && cell.activity === "_T" && cell.detail === "_T")
      .map(({ cell, notConverted }) => [
        cell.geo,
        cell.indicator,
        cell.unit,
        sayFigure(divide(cell.value, decimal(1), shownPlaces)),
        compare(cell.composition.standIn, zero) === 0 ? "" : sayShare(cell.composition.standIn, cell.gross),
        `${cell.reporters.answered} of ${cell.reporters.of}`,
        notConverted.join(", "),
      ]),
  );

const sayConversions = ({ conversions }: ConvertedYear): string =>
  table(
    [
      { title: "reporter" },
      { title: "indicator" },
      { title: "currency" },
      { title: "rate" },
      { title: "units", align: "right" },
      { title: "note" },
    ],
    conversions.map((one) => [
      one.reporter,
      one.indicator,
      one.currency,
      sayWay(one),
      one.units ?? "not converted",
      one.notes.map((note) => noteTexts[note]).join("; "),
    ]),
  );

/** A year's money for people: the figures of all cooperatives by place, then how each reporter's amounts came into the unit. */
export const sayMoney = (converted: ConvertedYear, year: string): string => {
  if (converted.conversions.length === 0) return `Nobody has given an amount of money for ${year}.`;
  const figures = converted.cells.length === 0 ? "None of the amounts could be converted." : sayFigures(converted);
  const legend =
    'All cooperatives (ALL_COOP), exactly as converted: no more precise than what was reported. "older": the share of another date than the year.';
  return `${figures}\n\n${legend}\n\nHow each amount came into this unit\n\n${sayConversions(converted)}`;
};
