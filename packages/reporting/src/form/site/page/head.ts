import { languages } from "@coop-census/census";
import type { SiteFacts } from "../facts/site-facts.ts";
import { type Html, html } from "../html/html.ts";
import { relativePath } from "../html/relative-path.ts";
import type { Speaker } from "../language/speaker.ts";
import type { Page } from "./page.ts";

/**
 * What a page may load: the site's own style and script. `file:` is for reading from disk, where some browsers do not take
 * a file for its own origin.
 */
export const contentPolicy =
  "default-src 'none'; style-src 'self' file:; script-src 'self' file:; base-uri 'none'; form-action 'none'";

/** The head of a page: its title, its other languages, the style and the script for sorting. */
export const printHead = (facts: SiteFacts, speaker: Speaker, { path, heading, lead }: Page): Html => {
  const here = `site/${speaker.language}/${path}`;
  const to = (target: string): string => relativePath(here, target);
  return html`<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="${contentPolicy}"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="color-scheme" content="light dark"/>
<meta name="referrer" content="no-referrer"/>
<title>${heading} · ${speaker.say("site.name")} ${facts.edition}</title>
<meta name="description" content="${lead}"/>
${languages.map(
  (language) =>
    html`<link rel="alternate" hreflang="${language}" href="${to(`site/${language}/${path}`)}"/>
`,
)}<link rel="stylesheet" href="${to("site/style.css")}"/>
<script src="${to("site/sort.js")}" defer="defer"></script>
</head>`;
};
