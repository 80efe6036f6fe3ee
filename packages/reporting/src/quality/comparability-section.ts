import type { MeasureBook } from "./measure-book.ts";
import type { QualitySection } from "./quality-section.ts";
import { sayParts } from "./say-measure.ts";

const kinds = {
  joined: "a reporter joined",
  left: "a reporter left",
  scope: "the scope switched between affiliates and the whole country",
  break: "a reporter says so (flag B)",
} as const;

/** How far the figures of the world can be compared with those of the year before. */
export const comparabilitySection = ({ find, all }: MeasureBook): QualitySection => {
  const breaks = Object.entries(kinds).flatMap(([detail, words]) => {
    const one = find("BREAKS", { detail });
    return one === null || one.value === "0" ? [] : [`${words}: ${sayParts(one)} figures`];
  });
  const changes = all("PERIMETER_CHANGES").filter(({ series, detail }) => series === "main" && detail !== null);
  const given = [...new Set(all("ITEM_RESPONSE").flatMap(({ indicator }) => indicator ?? []))].sort();
  return {
    title: "Comparability",
    sentences: [
      `Breaks against the year before: ${breaks.length === 0 ? "none" : breaks.join("; ")}.`,
      `Changes of the members' perimeter: ${changes.length === 0 ? "none" : changes.map(({ detail, value }) => `${detail} ${value}`).join(", ")}; perimeter-changes.csv names them.`,
      "matched: reporters of the world's figure that are fresh and alike in both years, the only ones growth is given for; years: without a break, this one included.",
    ],
    columns: [
      { title: "indicator" },
      { title: "matched", align: "right" },
      { title: "years", align: "right" },
      { title: "currencies", align: "right" },
    ],
    rows: given.flatMap((indicator) => {
      const of = { geo: "WORLD", indicator };
      if (find("ITEM_RESPONSE", of) === null) return [];
      const values = [find("COMPARABLE_YEARS", of), find("CURRENCIES", of)].map((one) => one?.value ?? "");
      return [[indicator, sayParts(find("MATCHED_SHARE", of)), ...values]];
    }),
  };
};
