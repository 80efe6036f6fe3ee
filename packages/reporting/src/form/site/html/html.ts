import { escapeHtml } from "./escape-html.ts";

/** Markup: what is inside is written to a page as it stands. */
export interface Html {
  readonly markup: string;
}

type Part = Html | string | number | null | readonly (Html | null)[];

const isMarkup = (part: Part): part is Html => typeof part === "object" && part !== null && "markup" in part;

const markupOf = (part: Part): string => {
  if (part === null) return "";
  if (typeof part === "string" || typeof part === "number") return escapeHtml(String(part));
  return isMarkup(part) ? part.markup : part.map((one) => one?.markup ?? "").join("");
};

/** Markup from a template: text in it is escaped, markup stands as it is, nothing is empty. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html => {
  let markup = strings[0] ?? "";
  for (const [index, part] of parts.entries()) markup += markupOf(part) + (strings[index + 1] ?? "");
  return { markup };
};
