import { type ChangeCause, places } from "@coop-census/census";
import type { EditionRevision } from "../../../revision/edition-revision.ts";
import { compareFields } from "../../../text/compare-fields.ts";
import { type Html, html } from "../html/html.ts";
import type { MessageKey } from "../language/messages.ts";
import type { Desk } from "../page/desk.ts";
import { dataTable } from "./data-table.ts";
import { amountWords } from "./figure-words.ts";

const causes: Readonly<Record<ChangeCause, MessageKey>> = {
  method: "cause.method",
  perimeter: "cause.perimeter",
  "late-data": "cause.lateData",
  error: "cause.error",
  overlap: "cause.overlap",
  currency: "cause.currency",
};

const isPlace = (geo: string): boolean => places.some((place) => place === geo);

const fieldsOf = ({ coordinates: { geo, indicator, type, unit } }: EditionRevision): readonly string[] => [
  String(places.findIndex((place) => place === geo)),
  indicator,
  type,
  unit,
];

/** The figures of the world and the regions that differ from the edition before, with the reasons; nothing in a first edition. */
export const revisionList = (desk: Desk): Html => {
  const { facts, speaker } = desk;
  const { say } = speaker;
  const rows = (facts.input.revisions ?? [])
    .filter(({ coordinates: { series, view, activity, detail, geo } }) => {
      const isWhole = activity === "_T" && detail === "_T";
      return series === "main" && view === null && isWhole && isPlace(geo);
    })
    // Of a figure that is protected now, or was, nothing is told.
    .filter(({ conf, coordinates, change }) => conf === "F" && change !== "gone" && facts.cell(coordinates) !== null)
    .toSorted((a, b) => compareFields(fieldsOf(a), fieldsOf(b)));
  if (rows.length === 0) return html``;
  const table = dataTable<EditionRevision>({
    caption: say("revisions.caption"),
    rows,
    more: (left) =>
      html`${say("table.more", { n: speaker.number(left) })} <a href="${desk.toFile("revisions.csv")}">revisions.csv</a>`,
    columns: [
      { title: say("column.region"), kind: "text", cell: ({ coordinates }) => speaker.place(coordinates.geo) },
      {
        title: say("column.indicator"),
        kind: "text",
        cell: ({ coordinates }) => speaker.indicator(coordinates.indicator),
      },
      { title: say("column.type"), kind: "text", cell: ({ coordinates }) => speaker.typeTitle(coordinates.type) },
      {
        title: say("column.before"),
        kind: "number",
        cell: ({ before, coordinates: { unit } }) => (before === null ? "–" : amountWords(speaker, before, unit)),
      },
      {
        title: say("column.after"),
        kind: "number",
        cell: ({ after, coordinates: { unit } }) => (after === null ? "–" : amountWords(speaker, after, unit)),
      },
      {
        title: say("column.reasons"),
        kind: "text",
        cell: (row) => row.causes.map((cause) => say(causes[cause])).join(", "),
      },
    ],
  });
  return html`<section><h2>${say("revisions.heading")}</h2>${table}</section>`;
};
