import { codeOf, isIndicator } from "@coop-census/census";
import { templateChoices } from "@coop-census/contracts";
import { labelKey } from "../header/label-key.ts";

/** Codes by list and by the word that a person saw, from the lists of the file itself. */
export type WordLists = ReadonlyMap<string, ReadonlyMap<string, string>>;

const fixed: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(templateChoices));

/** Whether a list may hold a code: the lists of the file are its sender's to change, the codes are not. */
const isInList = (list: string, code: string): boolean => {
  const choices = fixed.get(list);
  if (choices !== undefined) return choices.includes(code);
  switch (list) {
    case "type":
      return code === "_T" || codeOf("COOP_TYPE", code) !== null;
    case "overlap-type":
      return code === "*" || codeOf("COOP_TYPE", code) !== null;
    case "activity":
      return code === "_T" || codeOf("ISIC4", code) !== null;
    case "indicator":
      return isIndicator(code);
    case "currency":
      return /^[A-Z]{3}$/.test(code);
    default:
      return true;
  }
};

/** The code that a word of a list, or the code itself, stands for; null when it is neither. */
export const codeOfWord = (words: WordLists, list: string, raw: string): string | null => {
  const known = words.get(list)?.get(labelKey(raw));
  if (known !== undefined && isInList(list, known)) return known;
  const code = raw.trim();
  const isClosed = fixed.has(list) || ["type", "overlap-type", "activity", "indicator", "currency"].includes(list);
  return isClosed && isInList(list, code) ? code : null;
};

/** What can be chosen from a list, for telling. */
export const choicesOf = (words: WordLists, list: string): string => {
  const own = [...(words.get(list)?.keys() ?? [])];
  return (own.length > 0 ? own : (fixed.get(list) ?? [])).join(", ");
};
