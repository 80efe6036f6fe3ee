import { languages } from "@coop-census/census";
import { html } from "../form/site/html/html.ts";
import { relativePath } from "../form/site/html/relative-path.ts";
import { languageNames } from "../form/site/language/language-names.ts";
import type { ShownTombstone } from "./public-facts.ts";
import { publicPage } from "./public-page.ts";
import { publicPaths } from "./public-paths.ts";
import { publicWords } from "./public-words.ts";
import { sayTime } from "./say-time.ts";

/** What stands in the place of a withdrawn edition, in all languages. */
export const tombstonePage = ({ id, withdrawnAt, because, replacedBy }: ShownTombstone, path: string): string =>
  publicPage({
    path,
    language: "en",
    title: id,
    main: html`${languages.map((language) => {
      const words = publicWords[language];
      const instead =
        replacedBy === null
          ? null
          : html` ${words.readInstead}: <a href="${relativePath(path, publicPaths.site(replacedBy))}">${replacedBy}</a>.`;
      return html`<p lang="${language}"><strong>${languageNames[language]}</strong> ${words.withdrawnOn} ${sayTime(withdrawnAt)}.${instead}</p>
`;
    })}<p lang="en">${because}</p>
<p><a href="${relativePath(path, publicPaths.home("en"))}">${publicWords.en.editions}</a></p>`,
  });
