import type { EditionCell } from "../../../cell/edition-cell.ts";
import { allTables } from "../../../tables/all-tables.ts";
import { isShown } from "../facts/is-shown.ts";
import { placePath } from "../facts/regions.ts";
import { type Html, html } from "../html/html.ts";
import { inAlphabet } from "../language/in-alphabet.ts";
import type { Desk } from "../page/desk.ts";
import type { Page } from "../page/page.ts";
import { type DataColumn, dataTable } from "../part/data-table.ts";
import { amountWords } from "../part/figure-words.ts";

const indicators = ["ENT_TOTAL", "WRK_TOTAL", "WRK_MBR", "MBR_TOTAL"];

const figureColumn = ({ facts, speaker }: Desk, indicator: string): DataColumn<string> => {
  const cellOf = (geo: string): EditionCell | null => facts.cell({ geo, type: "ALL_COOP", indicator });
  return {
    title: speaker.indicator(indicator),
    kind: "number",
    cell: (geo) => {
      const cell = cellOf(geo);
      return cell === null ? "–" : amountWords(speaker, cell.printed.value, cell.unit);
    },
    sortBy: (geo) => cellOf(geo)?.value ?? "",
  };
};

const countryTable = (desk: Desk): Html => {
  const { facts, speaker, toPage } = desk;
  const rows = inAlphabet(
    facts.countries.filter((geo) => isShown(facts, geo)),
    speaker.place,
  );
  return dataTable<string>({
    caption: speaker.say("tables.countries", { year: facts.input.year }),
    rows,
    columns: [
      {
        title: speaker.say("column.country"),
        kind: "text",
        cell: (geo) => html`<a href="${toPage(placePath(geo))}">${speaker.place(geo)}</a>`,
      },
      { title: speaker.say("column.region"), kind: "text", cell: (geo) => speaker.place(facts.leafPlaceOf(geo)) },
      ...indicators.map((indicator) => figureColumn(desk, indicator)),
    ],
  });
};

const fileList = ({ facts, toFile }: Desk): Html => {
  const about = new Map(allTables.map(({ path, about }) => [path, about]));
  const others = facts.files.filter((path) => !about.has(path) && !path.includes("/"));
  return html`<dl class="files">${[...about.keys(), ...others].map(
    (path) =>
      html`<div><dt><a href="${toFile(path)}" download="download">${path}</a></dt><dd lang="en">${about.get(path) ?? ""}</dd></div>`,
  )}</dl>`;
};

/** The figures of all countries in one table, and every file of the edition to download. */
export const tablesPage = (desk: Desk): Page => {
  const { say } = desk.speaker;
  return {
    path: "tables.html",
    section: "tables",
    heading: say("nav.tables"),
    lead: say("tables.lead"),
    trail: [],
    main: html`<section>${countryTable(desk)}<p class="soft">${say("tables.together")}</p></section>
<section><h2>${say("tables.files")}</h2><p>${say("tables.filesAbout")}</p>${fileList(desk)}</section>`,
  };
};
