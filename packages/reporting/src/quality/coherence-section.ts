import type { MeasureBook } from "./measure-book.ts";
import type { QualitySection } from "./quality-section.ts";
import { sayParts, sayPercent } from "./say-measure.ts";

/** How the figures stand beside what was published before. */
export const coherenceSection = ({ all, find }: MeasureBook): QualitySection => {
  const differing = all("SERIES_DIFFERENCES").map(({ series, value }) => `${series} ${value}`);
  return {
    title: "Coherence",
    sentences: [
      "Earlier public statements of the year beside the figures: how many have a figure; of those that count alike, not also who is not affiliated, how many are apart by more than 15% (V28), and the mean difference without its sign. statements.csv has each.",
      `Figures in which a body's own series differs from the main one: ${differing.length === 0 ? "none" : differing.join(", ")}.`,
    ],
    columns: [
      { title: "indicator" },
      { title: "with a figure", align: "right" },
      { title: "apart", align: "right" },
      { title: "mean difference", align: "right" },
    ],
    rows: [null, ...new Set(all("STATEMENTS_COMPARED").flatMap(({ indicator }) => indicator ?? []))].flatMap(
      (indicator) => {
        const compared = find("STATEMENTS_COMPARED", { indicator });
        const apart = sayParts(find("STATEMENTS_APART", { indicator }));
        const mean = sayPercent(find("MEAN_ABSOLUTE_DIFFERENCE", { indicator }));
        return compared === null || compared.value === "0"
          ? []
          : [[indicator ?? "all", sayParts(compared), apart, mean]];
      },
    ),
  };
};
