import { estimatedSeries } from "@coop-census/census";
import type { MeasureBook } from "./measure-book.ts";
import type { QualitySection } from "./quality-section.ts";
import { reportPlaces } from "./report-places.ts";
import { sayPercent } from "./say-measure.ts";

/** What is imputed in the estimate of the network. */
export const imputationSection = ({ all }: MeasureBook): QualitySection => {
  const own = all("IMPUTED_SHARE").filter(({ series }) => series === estimatedSeries("main"));
  const rows = reportPlaces.flatMap((geo) =>
    own
      .filter((one) => one.geo === geo)
      .map((one) => [geo, one.indicator ?? "", one.detail ?? "", one.numerator ?? "", sayPercent(one)]),
  );
  return {
    title: "Imputation",
    sentences: [
      "Figures as reported hold nothing that is imputed; the estimate of the network is a series of its own, which is published where at least half of the weight answered.",
      ...(rows.length === 0 ? ["It has no figure of these places: too little is known of who did not answer."] : []),
    ],
    columns: [
      { title: "place" },
      { title: "indicator" },
      { title: "currency" },
      { title: "imputed", align: "right" },
      { title: "share", align: "right" },
    ],
    rows,
  };
};
