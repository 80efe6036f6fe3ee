import { foldText } from "./fold-text.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Takes "of which" from the beginning of a header; `isPart` says whether it stood there. */
export const splitOfWhich = (
  label: string,
  { ofWhich, joined }: Vocabulary,
): { readonly text: string; readonly isPart: boolean } => {
  const folded = foldText(label).trim();
  const phrases = ofWhich.map(foldText).toSorted((a, b) => b.length - a.length);
  const phrase = phrases.find((one) => folded.startsWith(joined ? one : `${one} `) && folded.length > one.length);
  return phrase === undefined
    ? { text: label, isPart: false }
    : { text: folded.slice(phrase.length).replace(/^[\s:、,]+/, ""), isPart: true };
};
