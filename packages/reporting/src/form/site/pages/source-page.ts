import type { EditionCell } from "../../../cell/edition-cell.ts";
import { placePath } from "../facts/regions.ts";
import { sourcePath } from "../facts/source-anchor.ts";
import { type Html, html } from "../html/html.ts";
import type { Desk } from "../page/desk.ts";
import type { Page } from "../page/page.ts";
import { contributionTable } from "../part/contribution-table.ts";
import { conversionTable } from "../part/conversion-table.ts";
import { formulaList, indicatorTitle, partsEach } from "../part/formula-list.ts";
import { imputationTable } from "../part/imputation-table.ts";
import { overlapList } from "../part/overlap-list.ts";
import { protectedNotice } from "../part/protected-notice.ts";
import { publishedTable } from "../part/published-table.ts";
import { returnList } from "../part/return-list.ts";

/** Rows of all tables of values of one page together. */
const mostValues = 120;

const isCountry = (geo: string): boolean => /^[A-Z]{2}$/.test(geo);

const sectionsOf = (desk: Desk, geo: string): readonly Html[] => {
  const cells = desk.facts.sources.at(geo);
  const groups = [...Map.groupBy(cells, ({ indicator, unit }) => `${indicator} ${unit}`).values()];
  const rows = Math.max(3, Math.floor(mostValues / Math.max(1, groups.length)));
  return groups.flatMap((group: readonly EditionCell[]) => {
    const [first] = group;
    if (first === undefined) return [];
    const values = isCountry(geo) ? contributionTable(desk, group, rows) : null;
    return [
      html`<section><h2>${indicatorTitle(desk, first)}</h2>${formulaList(desk, group, partsEach(cells.length, isCountry(geo) ? "reporters" : "places"))}${values}</section>
`,
    ];
  });
};

/** Where the figures of a country, a region or the world come from: how each is made, and of a country the returns that it is made of. */
export const sourcePage = (desk: Desk, geo: string): Page => {
  const { facts, speaker } = desk;
  const { say } = speaker;
  const parts = { where: speaker.inPlace(geo), year: facts.input.year };
  const sections = sectionsOf(desk, geo);
  const none = html`<p class="notice">${say("country.noFigure", parts)}</p>`;
  const returns = isCountry(geo)
    ? html`${publishedTable(desk, geo)}
${conversionTable(desk, geo)}
${imputationTable(desk, geo)}
<section><h2>${say("sources.returns")}</h2>${returnList(desk, geo)}</section>`
    : null;
  return {
    path: sourcePath(geo),
    section: geo === "WORLD" ? "headlines" : isCountry(geo) ? "countries" : "map",
    heading: say("sources.headingOf", { place: speaker.place(geo) }),
    lead: say(isCountry(geo) ? "sources.lead" : "sources.leadPlace", parts),
    trail: [{ path: placePath(geo), words: geo === "WORLD" ? say("nav.headlines") : speaker.place(geo) }],
    main: html`<p class="read">${say("sources.read")}</p>
${protectedNotice(desk, geo)}
${sections.length === 0 ? none : sections}
${overlapList(desk, geo)}
${returns}`,
  };
};
