import { decimal, divide, multiply } from "@coop-census/census";
import { type Html, html } from "../html/html.ts";
import type { Desk } from "../page/desk.ts";
import { dataTable } from "./data-table.ts";

const indicators = ["ENT_TOTAL", "WRK_TOTAL", "MBR_TOTAL", "TURN"];

const measures = [
  { code: "ITEM_RESPONSE", title: "measure.ITEM_RESPONSE" },
  { code: "WEIGHT_COVERAGE", title: "measure.WEIGHT_COVERAGE" },
  { code: "FRESH_SHARE", title: "measure.FRESH_SHARE" },
  { code: "MATCHED_SHARE", title: "measure.MATCHED_SHARE" },
  { code: "BOUNDS_WIDTH", title: "measure.BOUNDS_WIDTH" },
  { code: "IMPUTED_SHARE", title: "measure.IMPUTED_SHARE" },
] as const;

/** How the world's main figures are founded, as quality.csv measures it; nothing where it measures none. */
export const measureTable = (desk: Desk): Html => {
  const { facts, speaker } = desk;
  const { say } = speaker;
  const all = facts.quality;
  const valueOf = (indicator: string, code: string) => {
    // What is imputed is measured of the estimated series alone, all others of the main one.
    const found = all.filter((one) => one.measure === code && one.indicator === indicator && one.detail === null);
    const [only] = found;
    return only === undefined || found.length > 1 ? null : divide(multiply(only.value, decimal(100)), decimal(1), 0);
  };
  const rows = indicators.filter((indicator) => measures.some(({ code }) => valueOf(indicator, code) !== null));
  if (rows.length === 0) return html``;
  const table = dataTable<string>({
    caption: say("quality.measures", { year: facts.input.year }),
    rows,
    columns: [
      { title: say("column.indicator"), kind: "text", cell: (indicator) => speaker.indicator(indicator) },
      ...measures.map(({ code, title }) => ({
        title: say(title),
        kind: "number" as const,
        cell: (indicator: string) => {
          const percent = valueOf(indicator, code);
          return percent === null ? "–" : speaker.percent(percent);
        },
        sortBy: (indicator: string) => valueOf(indicator, code) ?? "",
      })),
    ],
  });
  return html`<section><h2>${say("quality.measuresHeading")}</h2><p>${say("quality.measuresAbout")} <a href="${desk.toFile("quality.csv")}">quality.csv</a></p>${table}</section>`;
};
