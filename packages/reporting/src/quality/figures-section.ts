import type { QualityCode } from "@coop-census/census";
import type { MeasureBook } from "./measure-book.ts";
import type { QualitySection } from "./quality-section.ts";
import { reportPlaces } from "./report-places.ts";
import { sayParts, sayPercent } from "./say-measure.ts";

const shares: readonly { readonly title: string; readonly measure: QualityCode }[] = [
  { title: "fresh", measure: "FRESH_SHARE" },
  { title: "other", measure: "STAND_IN_SHARE" },
  { title: "nat.", measure: "NATIONAL_SHARE" },
  { title: "est.", measure: "ESTIMATED_SHARE" },
  { title: "bounds", measure: "BOUNDS_WIDTH" },
];

/** Coverage, age and make-up of each figure of all cooperatives, by place. */
export const figuresSection = ({ find, all }: MeasureBook): QualitySection => {
  const given = [...new Set(all("ITEM_RESPONSE").flatMap(({ indicator }) => indicator ?? []))].sort();
  return {
    title: "Coverage, accuracy and age of the figures",
    sentences: [
      "All cooperatives. given: members that gave it; weight: their part of the enterprises that are known, which says little where they are known for few (the column before it); fresh: dated in the year; other: of another date or none; nat.: of the whole country; est.: estimated by reporters; bounds: their width in the figure, from overlaps that nobody has measured; age: median days from the reference date to the end of the year.",
      "Money is in several currencies that are never added: only who gave it is told here, quality.csv has each currency.",
    ],
    columns: [
      { title: "place" },
      { title: "indicator" },
      { title: "given", align: "right" },
      { title: "known", align: "right" },
      { title: "weight", align: "right" },
      ...shares.map(({ title }) => ({ title, align: "right" as const })),
      { title: "age", align: "right" },
    ],
    rows: reportPlaces.flatMap((geo) =>
      given.flatMap((indicator) => {
        const item = find("ITEM_RESPONSE", { geo, indicator });
        if (item === null) return [];
        const own = shares.map(({ measure }) => sayPercent(find(measure, { geo, indicator })));
        const known = sayParts(find("WEIGHT_KNOWN", { geo, indicator }));
        const weight = sayPercent(find("WEIGHT_COVERAGE", { geo, indicator }));
        return [
          [geo, indicator, sayParts(item), known, weight, ...own, find("MEDIAN_AGE", { geo, indicator })?.value ?? ""],
        ];
      }),
    ),
  };
};
