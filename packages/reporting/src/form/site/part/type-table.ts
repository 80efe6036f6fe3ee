import { typePath } from "../facts/shown-types.ts";
import { type Html, html } from "../html/html.ts";
import type { Desk } from "../page/desk.ts";
import { figureTable } from "./figure-table.ts";

const types = ["WORKER", "SOCIAL", "PRODUCER", "OTHER_COOP", "NA_TYPE", "WOE"];

/** The enterprises of a place by type. */
export const typeTable = (desk: Desk, geo: string): Html => {
  const { facts, speaker, toPage } = desk;
  const rows = types.flatMap((type) => {
    const cell = facts.cell({ geo, type, indicator: "ENT_TOTAL" });
    const words = html`<a href="${toPage(typePath(type))}">${speaker.typeTitle(type)}</a>`;
    return cell === null ? [] : [{ words, cell }];
  });
  if (rows.length === 0) return html``;
  const caption = speaker.say("types.caption", { year: facts.input.year, where: speaker.inPlace(geo) });
  return figureTable(desk, { caption, first: speaker.say("column.type"), rows, hasBars: true, hasLegend: true });
};
