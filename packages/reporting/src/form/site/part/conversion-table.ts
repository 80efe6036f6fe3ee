import type { Conversion } from "@coop-census/census";
import { compareFields } from "../../../text/compare-fields.ts";
import { type Html, html } from "../html/html.ts";
import type { Desk } from "../page/desk.ts";
import { dataTable } from "./data-table.ts";

const fieldsOf = ({ reporter, indicator, currency }: Conversion): readonly string[] => [reporter, indicator, currency];

const rateWords = ({ speaker }: Desk, { by, units, year, currency }: Conversion): string => {
  const { say } = speaker;
  if (by === "same") return say("rate.same");
  if (units === null) return say("rate.none");
  return say(`rate.${by}`, { n: speaker.number(units), currency, year: year ?? "" });
};

/** How the money of a country came into euro, or why it did not; nothing where nobody gave any. */
export const conversionTable = (desk: Desk, country: string): Html => {
  const { facts, speaker } = desk;
  const { say } = speaker;
  const rows = facts.input.money
    .flatMap(({ conversions }) => conversions)
    .filter((one) => one.view === "EUR" && one.country === country)
    .toSorted((a, b) => compareFields(fieldsOf(a), fieldsOf(b)));
  if (rows.length === 0) return html``;
  const table = dataTable<Conversion>({
    caption: say("rate.caption"),
    rows: rows.slice(0, 40),
    columns: [
      {
        title: say("column.organisation"),
        kind: "text",
        cell: ({ reporter }) => html`<bdi>${facts.organisation(reporter)?.name ?? reporter}</bdi>`,
      },
      { title: say("column.indicator"), kind: "text", cell: ({ indicator }) => speaker.indicator(indicator) },
      { title: say("column.how"), kind: "text", cell: (row) => rateWords(desk, row) },
    ],
  });
  return html`<section><h2 id="conversions">${say("rate.heading")}</h2><p>${say("rate.about")} <a href="${desk.toFile("conversions.csv")}">conversions.csv</a></p>${table}</section>`;
};
