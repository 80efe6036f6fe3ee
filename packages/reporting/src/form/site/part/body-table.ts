import { type Html, html } from "../html/html.ts";
import type { Desk } from "../page/desk.ts";
import { figureTable } from "./figure-table.ts";

/** The figures of the network's bodies beside the main series, each of its own members; nothing where there are none. */
export const bodyTable = (desk: Desk, geo: string): Html => {
  const { facts, speaker } = desk;
  const { say } = speaker;
  const rows = ["ENT_TOTAL", "WRK_TOTAL"].flatMap((indicator) => {
    const of = { geo, type: "ALL_COOP", indicator };
    const main = facts.cell(of);
    const bodies = facts.bodyCells(of).map((cell) => ({ name: facts.bodyName(cell.series), cell }));
    return main === null || bodies.length === 0
      ? []
      : [{ name: say("bodies.main"), cell: main }, ...bodies].map(({ name, cell }) => ({
          words: html`${speaker.indicator(indicator)}, <bdi>${name}</bdi>`,
          cell,
        }));
  });
  if (rows.length === 0) return html``;
  const table = figureTable(desk, {
    caption: say("bodies.caption"),
    first: say("column.series"),
    rows,
    hasBars: false,
    hasLegend: false,
  });
  return html`<section><h2>${say("bodies.heading")}</h2><p>${say("bodies.about")} <a href="${desk.toFile("series-difference.csv")}">series-difference.csv</a></p>${table}</section>`;
};
