import { codesOf } from "@coop-census/census";
import { type Html, html } from "../html/html.ts";
import type { Desk } from "../page/desk.ts";
import { figureTable } from "./figure-table.ts";

const sections = codesOf("ISIC4").map(({ code }) => code);

/** Sections as figures name them, with their revision: letters of another mean something else. */
const inFigures = (code: string): string => `ISIC4_${code}`;

/** The cooperatives of a place by section of ISIC; nothing where nobody gave any. */
export const activityTable = (desk: Desk, geo: string): Html => {
  const { facts, speaker } = desk;
  const { say } = speaker;
  const rows = sections.flatMap((activity) => {
    const cell = facts.cell({ geo, type: "ALL_COOP", indicator: "ENT_TOTAL", activity: inFigures(activity) });
    return cell === null ? [] : [{ words: `${activity} ${speaker.activity(activity)}`, cell }];
  });
  if (rows.length === 0) return html``;
  const caption = say("activities.caption", { year: facts.input.year, where: speaker.inPlace(geo) });
  const table = figureTable(desk, { caption, first: say("column.activity"), rows, hasBars: true, hasLegend: true });
  return html`<section><h2>${say("activities.heading")}</h2><p>${say("activities.about")}</p>${table}</section>`;
};
