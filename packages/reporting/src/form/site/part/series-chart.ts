import { decimal } from "@coop-census/census";
import type { EditionPoint } from "../../../edition/edition-input.ts";
import { type LinePoint, lineChart } from "../chart/line-chart.ts";
import type { FigureCoordinates } from "../facts/site-facts.ts";
import { type Html, html } from "../html/html.ts";
import type { MessageKey } from "../language/messages.ts";
import type { Desk } from "../page/desk.ts";
import { dataTable } from "./data-table.ts";
import { amountWords } from "./figure-words.ts";
import { reporterWords } from "./reporter-words.ts";

const breakWords: Readonly<Record<EditionPoint["breaks"][number]["kind"], MessageKey>> = {
  joined: "break.joined",
  left: "break.left",
  scope: "break.scope",
  break: "break.break",
};

const linePoint = ({ year, printed, breaks, standIns, constant }: EditionPoint): LinePoint => ({
  year,
  value: Number(printed.value),
  lower: Number(printed.lower),
  upper: Number(printed.upper),
  isBroken: breaks.length > 0,
  isStandIn: standIns.length > 0,
  constant: constant === null ? null : Number(constant.printed.value),
});

const changesOf = (desk: Desk, { breaks }: EditionPoint): string =>
  breaks
    .map(({ kind, reporters }) => desk.speaker.say(breakWords[kind], { who: reporterWords(desk, reporters) }))
    .join(" ");

const tableOf = (desk: Desk, points: readonly EditionPoint[], caption: string): Html => {
  const { speaker } = desk;
  const { say } = speaker;
  const hasConstant = points.some(({ constant }) => constant !== null);
  const constant = {
    title: say("column.constant"),
    kind: "number",
    cell: (point: EditionPoint) =>
      point.constant === null ? "" : amountWords(speaker, point.constant.printed.value, point.unit),
  } as const;
  return dataTable<EditionPoint>({
    caption,
    rows: points,
    columns: [
      { title: say("column.year"), kind: "text", cell: ({ year }) => String(year) },
      {
        title: say("column.figure"),
        kind: "number",
        cell: ({ printed, unit }) => amountWords(speaker, printed.value, unit),
      },
      {
        title: say("column.bounds"),
        kind: "number",
        cell: ({ printed: { lower, upper }, unit }) =>
          lower === upper ? "" : `${amountWords(speaker, lower, unit)}–${amountWords(speaker, upper, unit)}`,
      },
      {
        title: say("column.reported"),
        kind: "number",
        cell: ({ cell: { reporters } }) =>
          say("reported.short", { n: speaker.number(reporters.answered), of: speaker.number(reporters.of) }),
      },
      ...(hasConstant ? [constant] : []),
      { title: say("column.standIns"), kind: "text", cell: ({ standIns }) => reporterWords(desk, standIns) },
      { title: say("column.breaks"), kind: "text", cell: (point) => changesOf(desk, point) },
    ],
  });
};

/** A figure through the years as a chart with its numbers below; nothing where it has one year or none. */
export const seriesChart = (desk: Desk, of: FigureCoordinates, heading: string, hasNumbers = true): Html => {
  const { facts, speaker } = desk;
  const points = facts.points(of);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || points.length < 2) return html``;
  const id = `series-${[of.geo, of.type, of.indicator].join("-").toLowerCase().replaceAll("_", "-")}`;
  const amount = (point: EditionPoint): string => amountWords(speaker, point.printed.value, point.unit);
  const description = speaker.say("series.description", {
    what: heading,
    from: first.year,
    to: last.year,
    before: amount(first),
    after: amount(last),
  });
  const chart = lineChart({
    id,
    title: heading,
    description,
    points: points.map(linePoint),
    axisWords: (value) => speaker.number(decimal(String(value))),
  });
  return html`<figure class="series"><figcaption>${heading}</figcaption>${chart}
${hasNumbers ? html`<details><summary>${speaker.say("series.numbers")}</summary>${tableOf(desk, points, heading)}</details>` : null}</figure>
`;
};
