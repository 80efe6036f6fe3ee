import { type Language, languages } from "@coop-census/census";
import { type Html, html } from "../form/site/html/html.ts";
import { relativePath } from "../form/site/html/relative-path.ts";
import { languageNames } from "../form/site/language/language-names.ts";
import { messages } from "../form/site/language/messages.ts";
import type { PublicFacts, PublicNotice, ShownEdition, ShownTombstone } from "./public-facts.ts";
import { publicPage } from "./public-page.ts";
import { publicPaths } from "./public-paths.ts";
import { type PublicWords, publicWords } from "./public-words.ts";
import { sayTime } from "./say-time.ts";

const sayNotice = (edition: string, { edition: by, replaces, body, at }: PublicNotice, words: PublicWords): Html => {
  const what =
    replaces === null
      ? html``
      : replaces === edition
        ? html`${words.replacedBy} ${by}. `
        : html`${words.replaces} ${replaces}. `;
  return html`<p class="notice"><strong>${sayTime(at)}</strong> ${what}<span lang="en">${body}</span></p>
`;
};

const sayEdition = (edition: ShownEdition, path: string, language: Language): Html => {
  const words = publicWords[language];
  const { id, year, status, releasedAt, manifestSha256, notices } = edition;
  const to = (target: string): string => relativePath(path, target);
  return html`<li id="e-${id}">
<h3><a href="${to(publicPaths.site(id))}">${id}</a> <span>${String(year)}, ${messages[language][`status.${status}`]}</span></h3>
<p>${words.released} ${sayTime(releasedAt)}</p>
${notices.map((notice) => sayNotice(id, notice, words))}<p>${words.manifest}: <code>${manifestSha256}</code></p>
<p><a href="${to(publicPaths.site(id))}">${words.read}</a> · <a href="${to(publicPaths.file(id, "manifest.json"))}">${words.data}</a></p>
</li>
`;
};

const sayTombstone = (
  { id, withdrawnAt, because, replacedBy }: ShownTombstone,
  path: string,
  words: PublicWords,
): Html => {
  const instead =
    replacedBy === null
      ? null
      : html` ${words.readInstead}: <a href="${relativePath(path, publicPaths.site(replacedBy))}">${replacedBy}</a>.`;
  return html`<li><strong>${id}</strong> ${words.withdrawnOn} ${sayTime(withdrawnAt)}: <span lang="en">${because}</span>${instead}</li>
`;
};

/**
 * The public home in one language: every public edition, newest first, with its notices, and what was withdrawn. `base` ends
 * with a slash and is null where nobody knows it.
 */
export const homePage = (
  { editions, tombstones }: PublicFacts,
  language: Language,
  base: string | null = null,
): string => {
  const words = publicWords[language];
  const path = publicPaths.home(language);
  const newest = editions[0];
  return publicPage({
    path,
    language,
    title: messages[language]["site.name"],
    head: html`${
      base === null
        ? null
        : html`<link rel="canonical" href="${base}${publicPaths.home(language)}"/>
`
    }${languages.map(
      (one) => html`<link rel="alternate" hreflang="${one}" href="${base}${publicPaths.home(one)}"/>
`,
    )}`,
    main: html`<nav><ul>${languages.map(
      (one) =>
        html`<li><a href="${publicPaths.home(one)}" lang="${one}" hreflang="${one}">${languageNames[one]}</a></li>`,
    )}</ul></nav>
<p>${words.lead}</p>
${
  newest === undefined
    ? html`<p>${words.none}</p>`
    : html`<p>${words.newest}: <a href="${publicPaths.latest}">${newest.id}</a></p>
<h2>${words.editions}</h2>
<ol>
${editions.map((edition) => sayEdition(edition, path, language))}</ol>`
}
${
  tombstones.length === 0
    ? null
    : html`<h2>${words.withdrawn}</h2>
<ul>
${tombstones.map((tombstone) => sayTombstone(tombstone, path, words))}</ul>`
}
<p><a href="${publicPaths.feed}">${words.feed}</a></p>`,
  });
};
