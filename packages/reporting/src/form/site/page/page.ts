import type { Html } from "../html/html.ts";

/** A page of the site in one language. */
export interface Page {
  /** Below the folder of the language: "countries/fr.html". */
  readonly path: string;
  /** Which entry of the navigation it belongs to. */
  readonly section: Section;
  /** Its one main heading, and its title. */
  readonly heading: string;
  /** What it says, in a sentence: shown below the heading and to search engines. */
  readonly lead: string;
  /** The headings above it, from the site down; none for what stands in the navigation. */
  readonly trail: readonly { readonly path: string; readonly words: string }[];
  readonly main: Html;
}

/** The entries of the navigation, in order. */
export const sections = [
  { section: "headlines", path: "index.html" },
  { section: "map", path: "map.html" },
  { section: "countries", path: "countries/index.html" },
  { section: "types", path: "types/index.html" },
  { section: "series", path: "series/index.html" },
  { section: "tables", path: "tables.html" },
  { section: "method", path: "method.html" },
  { section: "quality", path: "quality.html" },
  { section: "cite", path: "cite.html" },
] as const;

export type Section = (typeof sections)[number]["section"];
