import type { Match } from "./match.ts";
import type { Meaning, PhraseIndex } from "./phrase-index.ts";
import type { PhraseKey } from "./phrase-key.ts";

const codesOf = (meanings: readonly Meaning[]): readonly string[] => [...new Set(meanings.map(({ code }) => code))];

/** One firm meaning proves; several leave it open; likely ones are in the vocabulary's order. */
const settle = (meanings: readonly Meaning[], explained: number): Match => {
  const firm = codesOf(meanings.filter(({ isLikely }) => !isLikely));
  const all = codesOf(meanings);
  const [first = null] = firm.length === 1 ? firm : all;
  const alternatives = all.filter((code) => code !== first);
  if (firm.length === 1) return { code: first, certainty: "proved", alternatives, by: "phrase", explained };
  if (firm.length > 1) return { code: null, certainty: "open", alternatives: all, by: "two-meanings", explained };
  return { code: first, certainty: "likely", alternatives, by: "likely-phrase", explained };
};

/** The whole phrase as the vocabulary has it, word by word before stem by stem; null when it has it not. */
export const matchWhole = ({ exact, tokens }: PhraseKey, index: PhraseIndex): Match | null => {
  const meanings = index.exact.get(exact) ?? index.stems.get(tokens.join(" "));
  return meanings === undefined ? null : settle(meanings, tokens.length);
};

const runs = (tokens: readonly string[], length: number): readonly string[] =>
  Array.from({ length: tokens.length - length + 1 }, (_, at) => tokens.slice(at, at + length).join(" "));

/** Of a phrase in one word: the known phrases inside it, without those inside another of them. */
const inside = (text: string, index: PhraseIndex): readonly string[] => {
  const found = [...index.stems.keys()].filter((phrase) => phrase.length > 1 && text.includes(phrase));
  return found.filter((phrase) => !found.some((other) => other !== phrase && other.includes(phrase)));
};

/** The known phrases that a longer text holds, the longest first, none inside another. */
const phrasesIn = (tokens: readonly string[], index: PhraseIndex, isJoined: boolean): readonly string[] => {
  if (isJoined) return inside(tokens[0] ?? "", index).toSorted((a, b) => b.length - a.length);
  const found: string[] = [];
  for (let length = Math.min(tokens.length - 1, 6); length >= 1; length--) {
    for (const run of runs(tokens, length)) {
      if (index.stems.has(run) && !found.some((longer) => ` ${longer} `.includes(` ${run} `))) found.push(run);
    }
  }
  return found;
};

/** What a longer text most likely means by the longest phrase in it: likely at most, open where two are as long. */
export const matchPart = ({ tokens }: PhraseKey, index: PhraseIndex, isJoined: boolean): Match | null => {
  const reordered = index.sorted.get(tokens.toSorted().join(" "));
  if (reordered !== undefined && !isJoined) return { ...settle(reordered, tokens.length), by: "other-order" };
  const found = phrasesIn(tokens, index, isJoined);
  const lengthOf = (phrase: string): number => (isJoined ? phrase.length : phrase.split(" ").length);
  const [longest] = found;
  if (longest === undefined) return null;
  const meaningsOf = (phrases: readonly string[]) => phrases.flatMap((phrase) => index.stems.get(phrase) ?? []);
  const best = settle(meaningsOf(found.filter((phrase) => lengthOf(phrase) === lengthOf(longest))), lengthOf(longest));
  const others = codesOf(meaningsOf(found)).filter((code) => code !== best.code && !best.alternatives.includes(code));
  const alternatives = [...best.alternatives, ...others];
  if (best.code === null) return { ...best, alternatives };
  return { ...best, certainty: "likely", alternatives, by: "part-of-phrase" };
};
