import { compare, zero } from "@coop-census/census";
import type { EditionEstimatedCell } from "../../../edition/edition-estimate.ts";
import { compareFields } from "../../../text/compare-fields.ts";
import { type Html, html } from "../html/html.ts";
import type { Desk } from "../page/desk.ts";
import { dataTable } from "./data-table.ts";
import { amountWords } from "./figure-words.ts";
import { reporterWords } from "./reporter-words.ts";

/** The estimate of the network at a place, where it adds anything to what was reported and may be shown; marked as no report. */
export const estimateTable = (desk: Desk, geo: string): Html => {
  const { facts, speaker } = desk;
  const { say } = speaker;
  const rows = facts
    .estimatesAt(geo)
    .filter(({ composition }) => compare(composition.imputed, zero) > 0)
    .toSorted((a, b) => compareFields([a.indicator, a.type, a.unit], [b.indicator, b.type, b.unit]));
  if (rows.length === 0) return html``;
  const table = dataTable<EditionEstimatedCell>({
    caption: say("estimates.caption", { where: speaker.inPlace(geo), year: facts.input.year }),
    rows,
    more: (left) =>
      html`${say("table.more", { n: speaker.number(left) })} <a href="${desk.toFile("estimated-cells.csv")}">estimated-cells.csv</a>`,
    columns: [
      { title: say("column.indicator"), kind: "text", cell: ({ indicator }) => speaker.indicator(indicator) },
      { title: say("column.type"), kind: "text", cell: ({ type }) => speaker.typeTitle(type) },
      {
        title: say("column.estimate"),
        kind: "number",
        cell: ({ printed, unit }) => html`<em>${amountWords(speaker, printed.value, unit)}</em>`,
        sortBy: ({ value }) => value,
      },
      {
        title: say("column.imputedPart"),
        kind: "number",
        cell: ({ composition, unit }) => amountWords(speaker, composition.imputed, unit),
        sortBy: ({ composition }) => composition.imputed,
      },
      { title: say("column.imputedFor"), kind: "text", cell: ({ imputed }) => reporterWords(desk, imputed) },
    ],
  });
  return html`<section class="estimates"><h2>${say("estimates.heading")}</h2><p class="notice">${say("estimates.about")}</p>${table}</section>`;
};
