import { type Html, html } from "../html/html.ts";
import { niceScale } from "./nice-scale.ts";

/** A year on a line. */
export interface LinePoint {
  readonly year: number;
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  /** Whether it is not to be compared with the point before it as it stands. */
  readonly isBroken: boolean;
  /** Whether some of it is of another date: its mark is hollow. */
  readonly isStandIn: boolean;
  /** The same of the reporters that are in every year; null where there are none. */
  readonly constant: number | null;
}

/** What a chart shows, and how it is said. */
export interface LineChartOf {
  readonly id: string;
  readonly title: string;
  /** What a reader who does not see the chart is told. */
  readonly description: string;
  readonly points: readonly LinePoint[];
  /** A value of the axis in words. */
  readonly axisWords: (value: number) => string;
}

const [width, height] = [360, 210];
const [left, right, top, bottom] = [64, 18, 12, 28];

type Scale = (value: number) => string;

const linear =
  (from: readonly [number, number], to: readonly [number, number]): Scale =>
  (value) =>
    (from[0] === from[1]
      ? (to[0] + to[1]) / 2
      : to[0] + ((value - from[0]) / (from[1] - from[0])) * (to[1] - to[0])
    ).toFixed(1);

const bandOf = (points: readonly LinePoint[], x: Scale, y: Scale): Html | null => {
  if (points.every(({ lower, upper }) => lower === upper)) return null;
  if (points.length === 1) {
    const [point] = points;
    return point === undefined
      ? null
      : html`<path class="band-line" d="M${x(point.year)} ${y(point.lower)}V${y(point.upper)}"/>`;
  }
  const upper = points.map((point) => `${x(point.year)} ${y(point.upper)}`);
  const lower = points.toReversed().map((point) => `${x(point.year)} ${y(point.lower)}`);
  return html`<path class="band" d="M${[...upper, ...lower].join("L")}z"/>`;
};

const segmentsOf = (points: readonly LinePoint[], x: Scale, y: Scale): readonly Html[] =>
  points.slice(1).map((point, index) => {
    const before = points[index] ?? point;
    const kind = point.isBroken || point.year !== before.year + 1 ? "line broken" : "line";
    return html`<path class="${kind}" d="M${x(before.year)} ${y(before.value)}L${x(point.year)} ${y(point.value)}"/>`;
  });

const constantOf = (points: readonly LinePoint[], x: Scale, y: Scale): Html | null => {
  const known = points.flatMap(({ year, constant }) => (constant === null ? [] : [`${x(year)} ${y(constant)}`]));
  return known.length < 2 ? null : html`<path class="constant" d="M${known.join("L")}"/>`;
};

/** A figure through the years from zero: breaks are dotted, bounds a band, values of another date hollow. */
export const lineChart = ({ id, title, description, points, axisWords }: LineChartOf): Html => {
  const years = points.map(({ year }) => year);
  const scale = niceScale(Math.max(...points.map(({ upper, value }) => Math.max(upper, value))));
  const x = linear([Math.min(...years), Math.max(...years)], [left + 12, width - right - 12]);
  const y = linear([0, scale.at(-1) ?? 1], [height - bottom, top]);
  return html`<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-about" focusable="false">
<title id="${id}-title">${title}</title><desc id="${id}-about">${description}</desc>
<g class="axis">${scale.map(
    (value) =>
      html`<path d="M${left} ${y(value)}H${width - right}"/><text x="${left - 8}" y="${y(value)}" dy="0.32em" text-anchor="end">${axisWords(value)}</text>`,
  )}${points.map(
    ({ year }) => html`<text x="${x(year)}" y="${height - 8}" text-anchor="middle">${String(year)}</text>`,
  )}</g>
${bandOf(points, x, y)}${constantOf(points, x, y)}${segmentsOf(points, x, y)}${points.map(
  ({ year, value, isStandIn }) =>
    html`<circle class="${isStandIn ? "mark hollow" : "mark"}" cx="${x(year)}" cy="${y(value)}" r="4.5"/>`,
)}</svg>`;
};
