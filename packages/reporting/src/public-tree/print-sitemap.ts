import { languages } from "@coop-census/census";
import { html } from "../form/site/html/html.ts";
import type { PublicFacts } from "./public-facts.ts";
import { publicPaths } from "./public-paths.ts";

/** The sitemap: the home in every language and every page of every public edition; `base` ends with a slash. */
export const printSitemap = (
  { editions }: PublicFacts,
  { base, pagesOf }: { readonly base: string; readonly pagesOf: (edition: string) => readonly string[] },
): string => {
  const pages = editions.flatMap(({ id, releasedAt }) =>
    pagesOf(id).map((path) => ({ path: publicPaths.file(id, path), at: releasedAt })),
  );
  return html`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${languages.map(
  (language) => html`<url><loc>${base}${publicPaths.home(language)}</loc></url>
`,
)}${pages.map(
  ({
    path,
    at,
  }) => html`<url><loc>${base}${path.split("/").map(encodeURIComponent).join("/")}</loc><lastmod>${at}</lastmod></url>
`,
)}</urlset>
`.markup;
};
