import type { MeasureBook } from "./measure-book.ts";
import type { QualitySection } from "./quality-section.ts";
import { sayPercent } from "./say-measure.ts";

/** What was revised since the edition before. */
export const revisionSection = ({ all, find }: MeasureBook): QualitySection => {
  const total = find("REVISED_FIGURES");
  const countsOf = (measure: "REVISED_FIGURES" | "REVISION_REASONS"): string =>
    all(measure)
      .filter(({ detail }) => detail !== null)
      .map(({ detail, value }) => `${detail} ${value}`)
      .join(", ");
  const amounts = all("MEAN_ABSOLUTE_REVISION").filter(({ series, value }) => series === "main" && value !== "0");
  return {
    title: "Revision",
    sentences:
      total === null
        ? ["This is the first edition of the year: there is nothing to revise."]
        : [
            total.value === "0"
              ? "No figure differs from the previous edition of the year."
              : `${total.value} figures differ from the previous edition of the year: ${countsOf("REVISED_FIGURES")}. Reasons: ${countsOf("REVISION_REASONS")}.`,
            "mean: sum of what figures of the main series changed by, without its sign, over all that are in both editions; world: change of the world's figure of all cooperatives. revisions.csv has each.",
          ],
    columns: [
      { title: "indicator" },
      { title: "unit" },
      { title: "mean absolute revision", align: "right" },
      { title: "figures in both", align: "right" },
      { title: "world", align: "right" },
    ],
    rows: amounts.map(({ indicator, unit, value, denominator }) => [
      indicator ?? "",
      unit,
      value,
      denominator ?? "",
      sayPercent(find("RELATIVE_REVISION", { geo: "WORLD", indicator, detail: unit })),
    ]),
  };
};
