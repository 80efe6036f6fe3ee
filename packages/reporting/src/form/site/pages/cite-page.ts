import { html } from "../html/html.ts";
import type { Desk } from "../page/desk.ts";
import type { Page } from "../page/page.ts";

/** How to cite the edition, how to check it, and under which licence it may be used. */
export const citePage = ({ facts, speaker, toFile }: Desk): Page => {
  const { say } = speaker;
  const { year, status, previous } = facts.input;
  const key = `cicopa-census-${facts.edition}`;
  const title = `${say("site.name")}, ${year}`;
  return {
    path: "cite.html",
    section: "cite",
    heading: say("nav.cite"),
    lead: say("cite.lead"),
    trail: [],
    main: html`<section><h2>${say("cite.citation")}</h2>
<p class="sentence citation">${say("cite.words", { title, edition: facts.edition, status: say(`status.${status}`) })}</p>
<pre tabindex="0">@misc{${key},
  author = {{CICOPA}},
  title = {${title}},
  edition = {${facts.edition}}
}</pre></section>
<section><h2>${say("cite.hash")}</h2><p>${say("cite.hashAbout")}</p>
<pre tabindex="0">sha256sum manifest.json
sha256sum -c SHA256SUMS</pre>
<p><a href="${toFile("manifest.json")}">manifest.json</a> · <a href="${toFile("SHA256SUMS")}">SHA256SUMS</a></p>
${previous === null ? null : html`<p>${say("cite.previous", { edition: previous.edition })} <code>${previous.manifestSha256}</code></p>`}</section>
<section><h2>${say("cite.licence")}</h2><p>${say("cite.licenceWords")}</p><p>${say("cite.mapLicence")}</p></section>`,
  };
};
