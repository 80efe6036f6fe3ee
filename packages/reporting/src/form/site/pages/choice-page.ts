import { languages } from "@coop-census/census";
import type { SiteFacts } from "../facts/site-facts.ts";
import { html } from "../html/html.ts";
import { languageNames } from "../language/language-names.ts";
import { messages } from "../language/messages.ts";
import { contentPolicy } from "../page/head.ts";

/** The document that lets a reader choose the language. */
export const choicePage = (facts: SiteFacts): string => {
  const { year } = facts.input;
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="${contentPolicy}"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="color-scheme" content="light dark"/>
<title>${messages.en["site.name"]} ${facts.edition}</title>
${languages.map(
  (language) => html`<link rel="alternate" hreflang="${language}" href="${language}/index.html"/>
`,
)}<link rel="stylesheet" href="style.css"/>
</head>
<body>
<main id="main" class="choice"><div class="frame">
<h1>${messages.en["site.name"]} <span>${String(year)}</span></h1>
<p class="lead">${facts.edition}</p>
<ul>${languages.map(
    (
      language,
    ) => html`<li><a href="${language}/index.html" lang="${language}" hreflang="${language}"><strong>${languageNames[language]}</strong> <span>${messages[language]["site.name"]}</span></a></li>
`,
  )}</ul>
</div></main>
</body>
</html>
`.markup;
};
