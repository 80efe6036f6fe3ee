import type { Language } from "@coop-census/census";

/** Where things lie in the public tree, on the doors and in a folder alike. */
export const publicPaths = {
  home: (language: Language): string => (language === "en" ? "index.html" : `index.${language}.html`),
  style: "public.css",
  feed: "feed.xml",
  sitemap: "sitemap.xml",
  latest: "latest/index.html",
  latestOf: (year: number): string => `latest/${year}/index.html`,
  /** A file of an edition's folder. */
  file: (edition: string, path: string): string => `editions/${edition}/${path}`,
  site: (edition: string): string => `editions/${edition}/site/index.html`,
  /** Where a tombstone stands in place of the folder. */
  tombstones: (edition: string): readonly string[] => [
    `editions/${edition}/index.html`,
    `editions/${edition}/site/index.html`,
  ],
} as const;
