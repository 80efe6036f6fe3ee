import { isIndicator } from "@coop-census/census";
import { cleanHeader } from "./clean-header.ts";
import type { LanguageWords } from "./language-words.ts";
import type { Match } from "./match.ts";
import { matchPart, matchWhole } from "./match-phrase.ts";
import { type PhraseKey, phraseKey } from "./phrase-key.ts";
import { splitOfWhich } from "./split-of-which.ts";

const familyOf = (code: string | null): string => code?.split("_")[0] ?? "";

const weaker = (match: Match, parent: Match): Match =>
  parent.certainty === "proved" && parent.code?.endsWith("_TOTAL") === true
    ? match
    : { ...match, certainty: match.code === null ? "open" : "likely" };

/** "members" below "workers": a meaning that only the group gives. */
const inGroup = (text: string, parent: Match | null, words: LanguageWords): Match | null => {
  const family = words.parts.get(familyOf(parent?.code ?? null));
  if (family === undefined || parent === null) return null;
  const found = matchWhole(phraseKey(text, words.vocabulary), family);
  return found === null ? null : weaker({ ...found, by: "part-of-group" }, parent);
};

/** Phrases of one language in which a word turns the meaning are left to a person. */
const isSpoiled = (text: string, words: LanguageWords): boolean => {
  const { vocabulary, spoilers } = words;
  if (vocabulary.joined) return vocabulary.spoilers.some((one) => text.normalize("NFKC").includes(one));
  const plain = { ...vocabulary, fillers: [] };
  return text.includes("%") || phraseKey(text, plain).tokens.some((token) => spoilers.stems.has(token));
};

/** "Worker co-ops" above figures counts the enterprises of that type. */
const typeInHeader = (key: PhraseKey, words: LanguageWords): Match | null => {
  const types = words.words.get("TYPE");
  const found = types === undefined ? null : matchWhole(key, types);
  if (found?.certainty !== "proved") return null;
  const alternatives = ["ENT_ACTIVE", "ENT_REGISTERED"];
  return { code: "ENT_TOTAL", certainty: "likely", alternatives, by: "type-in-header", explained: key.tokens.length };
};

const matchPlain = (text: string, words: LanguageWords): Match | null => {
  const key = phraseKey(text, words.vocabulary);
  const whole = matchWhole(key, words.columns);
  if (whole !== null) return whole;
  if (isSpoiled(text, words)) return null;
  return typeInHeader(key, words) ?? matchPart(key, words.columns, words.vocabulary.joined);
};

const isTotal = (text: string, words: LanguageWords): boolean =>
  matchWhole(phraseKey(text, words.vocabulary), words.totals)?.code === "TOTAL";

const likelyOnly = (match: Match | null): Match | null =>
  match === null || match.certainty === "open" ? match : { ...match, certainty: "likely" };

const matchOne = (label: string, parent: Match | null, words: LanguageWords): Match | null => {
  const { language } = words.vocabulary;
  const clean = cleanHeader(label, language);
  const whole = matchWhole(phraseKey(clean.text, words.vocabulary), words.columns);
  const { text, isPart } = splitOfWhich(clean.text, words.vocabulary);
  if (isPart) return inGroup(text, parent, words) ?? likelyOnly(matchPlain(text, words));
  if (whole !== null || clean.withoutBrackets === null) return whole ?? matchPlain(clean.text, words);
  // Words in brackets that are no unit may narrow what is counted.
  return likelyOnly(matchPlain(clean.withoutBrackets, words)) ?? matchPlain(clean.text, words);
};

/** "Members > Total" is the total of members beyond doubt, where "Members" alone might be a part. */
const totalCertainty = (group: Match): Match["certainty"] => {
  const family = familyOf(group.code);
  const isOfOneFamily = group.alternatives.every((code) => familyOf(code) === family);
  return group.code?.endsWith("_TOTAL") === true && family !== "ENT" && (isOfOneFamily || family === "MBR")
    ? "proved"
    : group.certainty;
};

/**
 * Whether a group leaves the meaning of the figures below it as it is: a year, or the total that they are of. "Change" or
 * "Not affiliated" may turn it.
 */
const isPlainGroup = (text: string, group: Match | null, alone: Match | null, words: LanguageWords): boolean =>
  alone === null ||
  !isIndicator(alone.code ?? "") ||
  cleanHeader(text, words.vocabulary.language).text === "" ||
  (group?.code?.endsWith("_TOTAL") === true && familyOf(group.code) === familyOf(alone.code));

/**
 * What a header means in one language; the lines of a grouped header are joined by " > ". `parent` is the column before
 * it that "of which" may refer to. Null when the language has no word of it.
 */
export const matchColumn = (label: string, parent: Match | null, words: LanguageWords): Match | null => {
  const lines = label.split(" > ");
  const own = lines.at(-1) ?? label;
  if (lines.length === 1) return matchOne(own, parent, words);
  const group = matchOne(lines.slice(0, -1).join(" "), null, words);
  const cleaned = cleanHeader(own, words.vocabulary.language).text;
  if (group !== null && isTotal(cleaned, words))
    return { ...group, certainty: totalCertainty(group), by: "group-total" };
  // A line of years below a header says of which year each column is.
  if (cleaned === "") return matchColumn(lines.slice(0, -1).join(" > "), parent, words);
  const { text } = splitOfWhich(cleaned, words.vocabulary);
  const found = inGroup(text, group, words);
  if (found !== null) return found;
  const alone = matchOne(own, group, words);
  return isPlainGroup(lines.slice(0, -1).join(" "), group, alone, words) ? alone : likelyOnly(alone);
};
