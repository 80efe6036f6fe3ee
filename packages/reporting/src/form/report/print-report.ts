import { type Html, html } from "../site/html/html.ts";
import type { Desk } from "../site/page/desk.ts";
import { type Chapter, chapters } from "./chapters.ts";
import { placeId } from "./place-part.ts";
import { reportStyle } from "./report-style.ts";
import { reportWords } from "./report-words.ts";

/** A report loads nothing: its style stands in it, and it has no script. */
const contentPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const leadOf = ({ facts, speaker }: Desk): string => {
  const { year } = facts.input;
  const response = facts.response("WORLD");
  if (response === null) return speaker.say("headlines.lead", { year });
  const [n, of] = [speaker.number(response.answered), speaker.number(response.of)];
  return speaker.say("headlines.leadAnswered", { year, n, of });
};

const citationOf = ({ facts, speaker: { say } }: Desk, title: string, status: string): Html =>
  html`<p class="soft">${say("cite.words", { title, edition: facts.edition, status })}</p>
<p class="soft">${say("cite.licenceWords")}</p>`;

const entryOf = ({ speaker }: Desk, { id, heading, places }: Chapter): Html => {
  const parts = places.map((geo) => html`<li><a href="#${placeId(geo)}">${speaker.place(geo)}</a></li>`);
  return html`<li><a href="#${id}">${heading}</a>${parts.length === 0 ? null : html`<ul>${parts}</ul>`}</li>`;
};

/** The whole report in the language of the desk, as one file. */
export const printReport = (desk: Desk): string => {
  const { facts, speaker } = desk;
  const { say, language } = speaker;
  const { year, status } = facts.input;
  const title = `${say("site.name")}, ${year}`;
  const stated = say(`status.${status}`);
  const edition = say("edition.name", { edition: facts.edition, status: stated });
  const all = chapters(desk);
  return html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="${contentPolicy}"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="color-scheme" content="light dark"/>
<meta name="referrer" content="no-referrer"/>
<title>${title}. ${edition}</title>
<style>${{ markup: reportStyle(`${title}. ${edition}`) }}</style>
</head>
<body class="report">
<main><div class="frame">
<header class="cover"><p class="soft">CICOPA</p>
<h1>${title}</h1>
<p class="lead">${edition}</p>
<p>${leadOf(desk)}</p>
${citationOf(desk, title, stated)}</header>
<nav class="contents" aria-labelledby="contents"><h2 id="contents">${reportWords[language].contents}</h2><ol>${all.map((chapter) => entryOf(desk, chapter))}</ol></nav>
${all.map(
  ({ id, heading, body }) => html`<section class="chapter"><h1 id="${id}">${heading}</h1>
${body}</section>
`,
)}</div></main>
</body>
</html>
`.markup;
};
