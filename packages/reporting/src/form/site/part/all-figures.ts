import type { EditionCell } from "../../../cell/edition-cell.ts";
import { shownTypes, typePath } from "../facts/shown-types.ts";
import { type Html, html } from "../html/html.ts";
import type { Desk } from "../page/desk.ts";
import { figureTable } from "./figure-table.ts";
import { flagLegend } from "./flag-marks.ts";

/** Figures of one page: those of the last indicators stand in the files alone, so that a page stays small. */
const mostFigures = 150;

const isWhole = ({ activity, detail }: EditionCell): boolean => activity === "_T" && detail === "_T";

const byTypeOrder = (a: EditionCell, b: EditionCell): number => shownTypes.indexOf(a.type) - shownTypes.indexOf(b.type);

/** Every figure of a place that is not broken down by activity or further: one table an indicator and unit, its types below each other. */
export const allFigures = (desk: Desk, geo: string): Html => {
  const { facts, speaker, toPage } = desk;
  const cells = facts.cellsAt(geo).filter(isWhole);
  const order = facts.indicators.map(({ code }) => code);
  const groups = [...Map.groupBy(cells, ({ indicator, unit }) => `${indicator} ${unit}`).values()].sort(
    ([a], [b]) => order.indexOf(a?.indicator ?? "") - order.indexOf(b?.indicator ?? ""),
  );
  let left = mostFigures;
  const tables = groups.flatMap((group) => {
    const [first] = group;
    if (first === undefined || left <= 0) return [];
    left -= group.length;
    const isMoney = !facts.indicators.some(({ code, unit }) => code === first.indicator && unit === first.unit);
    const name = `${speaker.indicator(first.indicator)}${isMoney ? `, ${first.unit}` : ""}`;
    const rows = group.toSorted(byTypeOrder).map((cell) => ({
      words: html`<a href="${toPage(typePath(cell.type))}">${speaker.typeTitle(cell.type)}</a>`,
      sortBy: speaker.typeTitle(cell.type),
      cell,
    }));
    return [
      figureTable(desk, { caption: name, first: speaker.say("column.type"), rows, hasBars: true, hasLegend: false }),
    ];
  });
  const more =
    cells.length > mostFigures
      ? html`<p>${speaker.say("figures.more")} <a href="${desk.toFile("cells.csv")}">cells.csv</a></p>`
      : null;
  return html`<div class="tables">${tables}</div>${more}
${flagLegend(
  speaker,
  cells.map(({ flags }) => flags),
)}`;
};
