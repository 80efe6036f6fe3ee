import { languages } from "@coop-census/census";
import type { SiteFacts } from "../facts/site-facts.ts";
import { type Html, html } from "../html/html.ts";
import { relativePath } from "../html/relative-path.ts";
import { languageNames } from "../language/language-names.ts";
import type { Speaker } from "../language/speaker.ts";
import { deskOf } from "./desk.ts";
import { printHead } from "./head.ts";
import { type Page, sections } from "./page.ts";

const navigation = ({ speaker }: { readonly speaker: Speaker }, page: Page, toPage: (path: string) => string): Html =>
  html`<nav class="sections" aria-label="${speaker.say("nav.sections")}"><ul>${sections.map(({ section, path }) => {
    const words = speaker.say(`nav.${section}`);
    const current =
      path === page.path ? html` aria-current="page"` : page.section === section ? html` aria-current="true"` : html``;
    return html`<li><a href="${toPage(path)}"${current}>${words}</a></li>`;
  })}</ul></nav>`;

const languageLinks = (speaker: Speaker, page: Page): Html => {
  const here = `site/${speaker.language}/${page.path}`;
  return html`<nav class="languages" aria-label="${speaker.say("nav.languages")}"><ul>${languages.map((language) => {
    const current = language === speaker.language ? html` aria-current="true"` : html``;
    const link = relativePath(here, `site/${language}/${page.path}`);
    return html`<li><a href="${link}" lang="${language}" hreflang="${language}"${current}>${languageNames[language]}</a></li>`;
  })}</ul></nav>`;
};

const trailOf = (page: Page, label: string, toPage: (path: string) => string): Html | null =>
  page.trail.length === 0
    ? null
    : html`<nav class="trail" aria-label="${label}"><ol>${page.trail.map(
        ({ path, words }) => html`<li><a href="${toPage(path)}">${words}</a></li>`,
      )}</ol></nav>`;

/** The whole document of a page. */
export const printPage = (facts: SiteFacts, speaker: Speaker, page: Page): string => {
  const { toPage, toFile } = deskOf(facts, speaker, page.path);
  const { say } = speaker;
  const { year, status } = facts.input;
  const edition = say("edition.name", { edition: facts.edition, status: say(`status.${status}`) });
  return html`<!DOCTYPE html>
<html lang="${speaker.language}">
${printHead(facts, speaker, page)}
<body>
<a class="skip" href="#main">${say("nav.skip")}</a>
<header class="top"><div class="frame">
<p class="brand"><a href="${toPage("index.html")}">${say("site.name")} <span>${String(year)}</span></a></p>
${languageLinks(speaker, page)}
${navigation({ speaker }, page, toPage)}
</div></header>
<main id="main" tabindex="-1"><div class="frame">
${trailOf(page, say("nav.trail"), toPage)}
<h1>${page.heading}</h1>
<p class="lead">${page.lead}</p>
${page.main}
</div></main>
<footer class="bottom"><div class="frame">
<p>${edition}. ${say("footer.draft")}</p>
<p><a href="${toPage("cite.html")}">${say("footer.cite")}</a> · <a href="${toPage("tables.html")}">${say("footer.data")}</a> · <a href="${toFile("README.md")}">${say("footer.readme")}</a></p>
</div></footer>
</body>
</html>
`.markup;
};
