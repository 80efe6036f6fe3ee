import type { LanguageWords } from "./language-words.ts";
import { matchPart, matchWhole } from "./match-phrase.ts";
import { phraseKey } from "./phrase-key.ts";

/** A row that is no thing of its own: a total, a subtotal, or what nobody has allocated. */
export interface TotalMatch {
  readonly kind: "TOTAL" | "SUBTOTAL" | "NOT_ALLOCATED";
  readonly isWhole: boolean;
}

const kinds = ["TOTAL", "SUBTOTAL", "NOT_ALLOCATED"] as const;

/** Whether a word names a total row, by its words alone or among others; null when it does not. */
export const matchTotal = (text: string, words: LanguageWords): TotalMatch | null => {
  const key = phraseKey(text, words.vocabulary);
  const whole = matchWhole(key, words.totals);
  const code = (whole ?? matchPart(key, words.totals, words.vocabulary.joined))?.code;
  const kind = kinds.find((one) => one === code);
  return kind === undefined ? null : { kind, isWhole: whole !== null };
};
