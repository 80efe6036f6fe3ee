import type { Language } from "@coop-census/census";
import { type Html, html } from "../form/site/html/html.ts";
import { relativePath } from "../form/site/html/relative-path.ts";
import { publicPaths } from "./public-paths.ts";

/** What the pages around the editions may load: their own style. */
export const publicContentPolicy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'";

/** A whole document of the public tree, without script. */
export const publicPage = (page: {
  readonly path: string;
  readonly language: Language;
  readonly title: string;
  readonly head?: Html;
  readonly main: Html;
}): string =>
  html`<!DOCTYPE html>
<html lang="${page.language}">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="${publicContentPolicy}"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="color-scheme" content="light dark"/>
<meta name="referrer" content="no-referrer"/>
<title>${page.title}</title>
${page.head ?? null}<link rel="stylesheet" href="${relativePath(page.path, publicPaths.style)}"/>
<link rel="alternate" type="application/atom+xml" href="${relativePath(page.path, publicPaths.feed)}"/>
</head>
<body>
<main>
<h1>${page.title}</h1>
${page.main}
</main>
</body>
</html>
`.markup;
