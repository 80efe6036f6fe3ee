import { parentType } from "@coop-census/census";
import type { TemplateRow } from "@coop-census/contracts";
import type { StyleName } from "../xlsx/styles.ts";
import type { Words } from "./words-of.ts";

/** What stands at the head of a row of figures: the type, and whatever else sets the row apart. */
export const lineLabel = (words: Words, row: TemplateRow): { readonly text: string; readonly style: StyleName } => {
  const { type, area, activity, scope, perimeter } = row;
  const types = new Map(Object.entries(words.types));
  const parts = [
    types.get(type) ?? type,
    ...(area === "_T" ? [] : [area]),
    ...(activity === "_T" ? [] : [activity]),
    ...(scope === null ? [] : [words.lists.scope[scope]]),
    ...(perimeter === null ? [] : [words.lists.perimeter[perimeter]]),
  ];
  const isPart = parentType(type) !== null || parts.length > 1;
  return { text: parts.join(" · "), style: isPart ? "sublabel" : "label" };
};
