import type { Observation } from "@coop-census/census";
import { compareFields } from "../../../text/compare-fields.ts";
import { type Html, html } from "../html/html.ts";
import type { Desk } from "../page/desk.ts";
import { dataTable } from "./data-table.ts";
import { amountWords } from "./figure-words.ts";
import { flagLegend, flagMarks } from "./flag-marks.ts";

const fieldsOf = ({ reporter, indicator, type, activity, area, value }: Observation): readonly string[] => [
  reporter,
  indicator,
  type,
  activity,
  area,
  value,
];

const isShown = (one: Observation, country: string): boolean =>
  one.country === country &&
  one.isPublic &&
  one.confidentiality === "F" &&
  one.activity === "_T" &&
  one.area === "_T" &&
  Object.values(one.dimensions).every((code) => code === "_T");

/** What the members of a country have published themselves: each value with its date; nothing where nobody has. */
export const publishedTable = (desk: Desk, country: string): Html => {
  const { facts, speaker } = desk;
  const { say } = speaker;
  const rows = facts.input.observations
    .filter((one) => isShown(one, country))
    .toSorted((a, b) => compareFields(fieldsOf(a), fieldsOf(b)));
  if (rows.length === 0) return html``;
  const table = dataTable<Observation>({
    caption: say("published.caption"),
    rows,
    more: (left) =>
      html`${say("table.more", { n: speaker.number(left) })} <a href="${desk.toFile("observations.csv")}">observations.csv</a>`,
    columns: [
      {
        title: say("column.organisation"),
        kind: "text",
        cell: ({ reporter }) => html`<bdi>${facts.organisation(reporter)?.name ?? reporter}</bdi>`,
      },
      { title: say("column.indicator"), kind: "text", cell: ({ indicator }) => speaker.indicator(indicator) },
      {
        title: say("column.type"),
        kind: "text",
        cell: ({ type }) => (type === "_T" ? say("type.total") : speaker.typeTitle(type)),
      },
      {
        title: say("column.value"),
        kind: "number",
        cell: ({ value, unit }) => amountWords(speaker, value, unit),
        sortBy: ({ value }) => value,
      },
      {
        title: say("column.date"),
        kind: "text",
        cell: ({ reference }) =>
          reference === null ? say("date.none") : html`<bdi class="nowrap">${reference.text}</bdi>`,
      },
      { title: say("column.flags"), kind: "text", cell: ({ flags }) => flagMarks(flags) },
    ],
  });
  return html`<section><h2>${say("published.heading")}</h2><p>${say("published.about")}</p>${table}${flagLegend(
    speaker,
    rows.map(({ flags }) => flags),
  )}</section>`;
};
