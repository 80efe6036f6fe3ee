import fieldWords from "./field-words.json" with { type: "json" };
import { foldText } from "./fold-text.ts";

const field = new RegExp(fieldWords.join("|"), "u");

/** Whether a text has a word of the field (cooperative, society) in any language of the vocabulary. */
export const saysField = (text: string): boolean => field.test(foldText(text).replaceAll("_", " "));
