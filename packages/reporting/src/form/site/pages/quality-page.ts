import { compare, type Decimal, decimal, divide, multiply, zero } from "@coop-census/census";
import type { PlaceResponse } from "../../../edition/edition-input.ts";
import { headlineCells } from "../facts/headline-cells.ts";
import { placePath, regions } from "../facts/regions.ts";
import { type Html, html } from "../html/html.ts";
import type { Desk } from "../page/desk.ts";
import type { Page } from "../page/page.ts";
import { dataTable } from "../part/data-table.ts";
import { measureTable } from "../part/measure-table.ts";
import { missingList } from "../part/missing-list.ts";
import { protectedNotice } from "../part/protected-notice.ts";

const percentOf = (part: Decimal, whole: Decimal): Decimal | null =>
  compare(whole, zero) <= 0 ? null : divide(multiply(part, decimal(100)), whole, 0);

const responseTable = ({ facts, speaker, toPage }: Desk): Html => {
  const rows = ["WORLD", ...regions.map(({ geo }) => geo)]
    .map((geo) => facts.response(geo))
    .filter((one) => one !== null && one.of > 0)
    .filter((one) => one !== null);
  const share = ({ answered, of }: PlaceResponse): Decimal | null => percentOf(decimal(answered), decimal(of));
  return dataTable<PlaceResponse>({
    caption: speaker.say("quality.response", { year: facts.input.year }),
    rows,
    columns: [
      {
        title: speaker.say("column.region"),
        kind: "text",
        cell: ({ geo }) => html`<a href="${toPage(placePath(geo))}">${speaker.place(geo)}</a>`,
      },
      { title: speaker.say("column.answered"), kind: "number", cell: ({ answered }) => speaker.number(answered) },
      { title: speaker.say("column.members"), kind: "number", cell: ({ of }) => speaker.number(of) },
      {
        title: speaker.say("column.share"),
        kind: "number",
        cell: (row) => {
          const percent = share(row);
          return percent === null ? "" : speaker.percent(percent);
        },
        sortBy: (row) => share(row) ?? "",
      },
    ],
  });
};

const compositionTable = (desk: Desk): Html => {
  const { facts, speaker } = desk;
  const share = (part: Decimal, whole: Decimal): string => {
    const percent = percentOf(part, whole);
    return percent === null ? "" : speaker.percent(percent);
  };
  return dataTable({
    caption: speaker.say("quality.composition", { year: facts.input.year }),
    rows: headlineCells(facts, "WORLD"),
    columns: [
      {
        title: speaker.say("column.indicator"),
        kind: "text",
        cell: ({ indicator, type }) =>
          indicator === "ENT_TOTAL" ? speaker.typeTitle(type) : speaker.indicator(indicator),
      },
      {
        title: speaker.say("column.fresh", { year: facts.input.year }),
        kind: "number",
        cell: ({ composition, gross }) => share(composition.fresh, gross),
      },
      {
        title: speaker.say("column.otherDate"),
        kind: "number",
        cell: ({ composition, gross }) => share(composition.standIn, gross),
      },
      {
        title: speaker.say("column.national"),
        kind: "number",
        cell: ({ composition, gross }) => share(composition.national, gross),
      },
      {
        title: speaker.say("column.estimated"),
        kind: "number",
        cell: ({ composition, gross }) => share(composition.estimated, gross),
      },
    ],
  });
};

const openQuestions = ({ facts, speaker, toFile }: Desk): Html => {
  const { holds = [], doubts = [], justifications = [] } = facts.input.talk ?? {};
  return html`<ul class="plain">
<li>${speaker.sayCount("quality.holds", holds.length)}</li>
<li>${speaker.sayCount("quality.doubts", doubts.length)}</li>
<li>${speaker.sayCount("quality.justifications", justifications.length)} <a href="${toFile("justifications.csv")}">justifications.csv</a></li>
<li><a href="${toFile("release-notes.md")}">${speaker.say("quality.notes")}</a></li>
</ul>`;
};

/** How good the figures are: response, what they are made of, what is open. */
export const qualityPage = (desk: Desk): Page => {
  const { facts, speaker, toFile } = desk;
  const { say } = speaker;
  const path = facts.files.find((one) => one.startsWith("quality-report."));
  const report =
    path === undefined ? null : html`<p>${say("quality.report")} <a href="${toFile(path)}">${path}</a></p>`;
  return {
    path: "quality.html",
    section: "quality",
    heading: say("nav.quality"),
    lead: say("quality.lead", { year: facts.input.year }),
    trail: [],
    main: html`<section><h2>${say("quality.responseHeading")}</h2>${responseTable(desk)}</section>
${measureTable(desk)}
${missingList(desk, "WORLD")}
<section><h2>${say("quality.compositionHeading")}</h2><p>${say("quality.compositionAbout")}</p>${compositionTable(desk)}${protectedNotice(desk, "WORLD")}</section>
<section><h2>${say("quality.openHeading")}</h2>${openQuestions(desk)}${report}</section>`,
  };
};
