import { html } from "../form/site/html/html.ts";
import { relativePath } from "../form/site/html/relative-path.ts";
import { publicPage } from "./public-page.ts";
import { publicPaths } from "./public-paths.ts";

/** A page that leads to the site of an edition. */
export const pointerPage = (edition: string, path: string): string => {
  const target = relativePath(path, publicPaths.site(edition));
  return publicPage({
    path,
    language: "en",
    title: edition,
    head: html`<meta http-equiv="refresh" content="0; url=${target}"/>
<link rel="canonical" href="${target}"/>
`,
    main: html`<p><a href="${target}">${edition}</a></p>`,
  });
};
