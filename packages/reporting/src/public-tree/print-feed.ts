import { html } from "../form/site/html/html.ts";
import { messages } from "../form/site/language/messages.ts";
import type { PublicFacts } from "./public-facts.ts";
import { publicPaths } from "./public-paths.ts";

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly at: string;
  readonly words: string;
  readonly link: string;
}

const entriesOf = ({ editions, tombstones }: PublicFacts): readonly Entry[] => [
  ...editions.flatMap(({ id, year, status, releasedAt, manifestSha256, notices }) => [
    {
      id: `urn:coop-census:edition:${id}`,
      title: `${id} is released`,
      at: releasedAt,
      words: `Reference year ${year}, ${status}. SHA-256 of the manifest: ${manifestSha256}`,
      link: publicPaths.site(id),
    },
    ...notices
      .filter((notice) => notice.edition === id)
      .map(({ body, replaces, at }, index, { length }) => ({
        // Counted from the oldest, so that a new one changes no other's name.
        id: `urn:coop-census:notice:${id}:${length - index}`,
        title: replaces === null ? `Notice on ${id}` : `${id} replaces ${replaces}`,
        at,
        words: body,
        link: publicPaths.site(id),
      })),
  ]),
  ...tombstones.map(({ id, withdrawnAt, because, replacedBy }) => ({
    id: `urn:coop-census:withdrawal:${id}`,
    title: `${id} is withdrawn`,
    at: withdrawnAt,
    words: replacedBy === null ? because : `${because} Read instead: ${replacedBy}`,
    link: replacedBy === null ? publicPaths.home("en") : publicPaths.site(replacedBy),
  })),
];

// Atom wants a date also where nothing has happened.
const never = "1970-01-01T00:00:00.000Z";

/** The Atom feed of releases, notices and withdrawals, newest first; `base` ends with a slash and is null where nobody knows it. */
export const printFeed = (facts: PublicFacts, base: string | null): string => {
  const entries = [...entriesOf(facts)].sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? 1 : -1));
  const to = (path: string): string => `${base ?? ""}${path}`;
  return html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>urn:coop-census:feed</id>
<title>${messages.en["site.name"]}</title>
<updated>${entries[0]?.at ?? never}</updated>
<author><name>CICOPA</name></author>
<link rel="self" href="${to(publicPaths.feed)}"/>
<link href="${to(publicPaths.home("en"))}"/>
${entries.map(
  ({ id, title, at, words, link }) => html`<entry>
<id>${id}</id>
<title>${title}</title>
<updated>${at}</updated>
<link href="${to(link)}"/>
<content type="text">${words}</content>
</entry>
`,
)}</feed>
`.markup;
};
