import { seriesOfEstimated } from "@coop-census/census";
import { mainSeries } from "../../../cell/edition-cell.ts";
import type { EditionEstimate } from "../../../edition/edition-estimate.ts";
import { compareFields } from "../../../text/compare-fields.ts";
import { type Html, html } from "../html/html.ts";
import type { Desk } from "../page/desk.ts";
import { dataTable } from "./data-table.ts";
import { amountWords } from "./figure-words.ts";

const fieldsOf = ({ reporter, indicator, type, unit }: EditionEstimate): readonly string[] => [
  reporter,
  indicator,
  type,
  unit,
];

const baseWords = ({ speaker }: Desk, { method, age, base, unit, note }: EditionEstimate): Html => {
  const { say } = speaker;
  const words = [
    say(`method.${method}`),
    ...(base === null ? [] : [say("imputed.base", { n: amountWords(speaker, base.value, unit), year: base.year })]),
    ...(age === null || age === 0 ? [] : [speaker.sayCount("imputed.age", age)]),
  ];
  return html`${words.join("; ")}${note === "" ? null : html`: <bdi>${note}</bdi>`}`;
};

/** What the secretariat has imputed for the members of a country, in the estimate alone and as far as it may be told; nothing where there is none. */
export const imputationTable = (desk: Desk, country: string): Html => {
  const { facts, speaker } = desk;
  const { say } = speaker;
  const rows = facts.input.estimates
    .filter((one) => one.country === country && one.isOpen && seriesOfEstimated(one.series) === mainSeries)
    .toSorted((a, b) => compareFields(fieldsOf(a), fieldsOf(b)));
  if (rows.length === 0) return html``;
  const table = dataTable<EditionEstimate>({
    caption: say("imputed.caption", { where: speaker.inPlace(country), year: facts.input.year }),
    rows: rows.slice(0, 60),
    columns: [
      {
        title: say("column.organisation"),
        kind: "text",
        cell: ({ reporter }) => html`<bdi>${facts.organisation(reporter)?.name ?? reporter}</bdi>`,
      },
      { title: say("column.indicator"), kind: "text", cell: ({ indicator }) => speaker.indicator(indicator) },
      { title: say("column.type"), kind: "text", cell: ({ type }) => speaker.typeTitle(type) },
      {
        title: say("column.value"),
        kind: "number",
        cell: ({ value, unit }) => html`<em>${amountWords(speaker, value, unit)}</em>`,
        sortBy: ({ value }) => value,
      },
      { title: say("column.how"), kind: "text", cell: (row) => baseWords(desk, row) },
    ],
  });
  return html`<section class="estimates"><h2 id="estimates">${say("estimates.heading")}</h2><p class="notice">${say("estimates.about")} <a href="${desk.toFile("estimates.csv")}">estimates.csv</a></p>${table}</section>`;
};
