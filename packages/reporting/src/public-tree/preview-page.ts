import { html } from "../form/site/html/html.ts";
import { publicPage } from "./public-page.ts";
import { sayTime } from "./say-time.ts";

/** What somebody may proof-read before its release: the way to each edition, and until when nothing of it may be passed on. */
export const previewPage = (
  editions: readonly { readonly id: string; readonly until: string | null }[],
  path: string,
): string =>
  publicPage({
    path,
    language: "en",
    title: "To be proof-read before the release",
    head: html`<meta name="robots" content="noindex, nofollow, noarchive"/>
`,
    main:
      editions.length === 0
        ? html`<p>There is no edition that you are asked to proof-read.</p>`
        : html`<ul>
${editions.map(
  ({ id, until }) => html`<li><a href="${id}/site/index.html">${id}</a>: under embargo ${
    until === null ? "until a moment that is not named yet" : html`until ${sayTime(until)}`
  }</li>
`,
)}</ul>
<p>Each look is recorded. Nothing of it may be passed on before its moment.</p>`,
  });
