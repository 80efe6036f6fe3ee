import { languages } from "@coop-census/census";
import type { ShelfFile } from "@coop-census/contracts";
import { encodeUtf8 } from "../text/encode-utf8.ts";
import { homePage } from "./home-page.ts";
import { pointerPage } from "./pointer-page.ts";
import { printFeed } from "./print-feed.ts";
import { printSitemap } from "./print-sitemap.ts";
import type { PublicFacts } from "./public-facts.ts";
import { publicPaths } from "./public-paths.ts";
import { publicStyle } from "./public-style.ts";
import { tombstonePage } from "./tombstone-page.ts";

const latestPages = ({ editions }: PublicFacts, base: string | null): readonly (readonly [string, string])[] => {
  const newest = editions[0];
  if (newest === undefined) return [];
  const ofYear = new Map<number, string>();
  for (const { year, id } of editions) if (!ofYear.has(year)) ofYear.set(year, id);
  return [
    [publicPaths.latest, newest.id] as const,
    ...[...ofYear].map(([year, id]) => [publicPaths.latestOf(year), id] as const),
  ].map(([path, id]) => [path, pointerPage(id, path, base)]);
};

/**
 * All of the public tree but the folders of the editions: home pages, feed, pointers, tombstones, and a sitemap where the
 * address is known. It follows from what is public alone, so that the doors and a folder show the same.
 */
export const printPublicTree = (
  facts: PublicFacts,
  where: {
    /** The address of the tree, with a slash at its end. */
    readonly base: string | null;
    /** The HTML pages in the folder of an edition. */
    readonly pagesOf: (edition: string) => readonly string[];
  },
): readonly ShelfFile[] => {
  const { base, pagesOf } = where;
  const texts: readonly (readonly [string, string])[] = [
    ...languages.map((language) => [publicPaths.home(language), homePage(facts, language, base)] as const),
    [publicPaths.style, publicStyle],
    [publicPaths.feed, printFeed(facts, base)],
    ...(base === null ? [] : [[publicPaths.sitemap, printSitemap(facts, { base, pagesOf })] as const]),
    ...latestPages(facts, base),
    ...facts.tombstones.flatMap((tombstone) =>
      publicPaths.tombstones(tombstone.id).map((path) => [path, tombstonePage(tombstone, path)] as const),
    ),
  ];
  return texts.map(([path, text]) => ({ path, bytes: encodeUtf8(text) }));
};
