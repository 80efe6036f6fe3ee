import { decimal, moneyViews, type PublishedFigure } from "@coop-census/census";
import { type JsonCell, jsonCellSchema } from "@coop-census/contracts";
import { readCsv } from "../csv/read-csv.ts";
import type { FigureTexts } from "./print-figures.ts";

const ofCell = (line: string): PublishedFigure => {
  // What stands beside a figure follows from others, too: coverage from earlier years, completeness from its total.
  const {
    coverage: _coverage,
    lacking: _lacking,
    partial: _partial,
    ...cell
  }: JsonCell = jsonCellSchema.parse(JSON.parse(line));
  const { series, geo, type, activity, indicator, detail, unit, value, conf, flags, reporters } = cell;
  return {
    series,
    view: null,
    geo,
    type,
    activity,
    indicator,
    detail,
    unit,
    conf,
    flags,
    value: decimal(value),
    reporters: reporters.ids,
    content: JSON.stringify(cell),
  };
};

const moneyOf = (text: string): readonly PublishedFigure[] => {
  const [header = [], ...rows] = readCsv(text);
  return rows.map((fields): PublishedFigure => {
    const row = new Map(header.map((name, index) => [name, fields[index] ?? ""]));
    const of = (name: string): string => row.get(name) ?? "";
    row.delete("geo_name");
    return {
      series: "main",
      view: moneyViews.find((view) => view === of("unit")) ?? null,
      geo: of("geo"),
      type: of("type"),
      activity: of("activity"),
      indicator: of("indicator"),
      detail: of("detail"),
      unit: of("unit"),
      value: decimal(of("value")),
      conf: "F",
      flags: of("flags"),
      reporters: of("reporters").split(" ").filter(Boolean),
      content: JSON.stringify([...row]),
    };
  });
};

const linesOf = (cells: string): readonly string[] =>
  cells
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => (line.endsWith(",") ? line.slice(0, -1) : line));

const notIn = (lines: readonly string[], others: readonly string[]): readonly string[] => {
  const known = new Set(others);
  return lines.filter((line) => !known.has(line));
};

/**
 * The figures of two editions without those that both have alike, byte for byte: only what may differ is read. Throws where
 * a text is not one that an edition holds.
 */
export const differingFigures = (
  before: FigureTexts,
  after: FigureTexts,
): { readonly before: readonly PublishedFigure[]; readonly after: readonly PublishedFigure[] } => {
  const [old, now] = [linesOf(before.cells), linesOf(after.cells)];
  const money = (texts: FigureTexts, others: FigureTexts): readonly PublishedFigure[] =>
    texts.money === others.money ? [] : moneyOf(texts.money);
  return {
    before: [...notIn(old, now).map(ofCell), ...money(before, after)],
    after: [...notIn(now, old).map(ofCell), ...money(after, before)],
  };
};
