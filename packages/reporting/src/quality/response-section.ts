import type { MeasureBook } from "./measure-book.ts";
import type { QualitySection } from "./quality-section.ts";
import { reportPlaces } from "./report-places.ts";
import { sayParts, sayPercent } from "./say-measure.ts";

/** Who answered at all, by place. */
export const responseSection = ({ find }: MeasureBook): QualitySection => ({
  title: "Response",
  sentences: [
    "Members that sent an accepted return, whatever it gave, of the additive members of the place; and how many of the core indicators there is a figure of.",
  ],
  columns: [
    { title: "place" },
    { title: "answered", align: "right" },
    { title: "share", align: "right" },
    { title: "core indicators", align: "right" },
  ],
  rows: reportPlaces.flatMap((geo) => {
    const response = find("UNIT_RESPONSE", { geo });
    return response === null
      ? []
      : [[geo, sayParts(response), sayPercent(response), sayParts(find("INDICATORS_GIVEN", { geo }))]];
  }),
});
