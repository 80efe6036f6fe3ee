import { html } from "../form/site/html/html.ts";
import { relativePath } from "../form/site/html/relative-path.ts";
import { publicPage } from "./public-page.ts";
import { publicPaths } from "./public-paths.ts";

/** A page that leads to the site of an edition; `base` ends with a slash and is null where nobody knows it. */
export const pointerPage = (edition: string, path: string, base: string | null): string => {
  const target = relativePath(path, publicPaths.site(edition));
  return publicPage({
    path,
    language: "en",
    title: edition,
    head: html`<meta http-equiv="refresh" content="0; url=${target}"/>
<link rel="canonical" href="${base === null ? target : `${base}${publicPaths.site(edition)}`}"/>
`,
    main: html`<p><a href="${target}">${edition}</a></p>`,
  });
};
