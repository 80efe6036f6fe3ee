import { isMoney } from "@coop-census/census";
import { languageWords } from "../vocabulary/language-words.ts";
import { matchWhole } from "../vocabulary/match-phrase.ts";
import { phraseKey } from "../vocabulary/phrase-key.ts";
import { doubtfulUnitOf, multiplierOfHeader } from "./multiplier-of-unit.ts";
import { tokeniseUnit } from "./tokenise-unit.ts";

/**
 * What the unit beside a figure does to it. plain: nothing, or what the reading applies or refuses itself. doubtful: one of
 * several powers of ten. strange: words that nobody knows. unread: it may change the figure, and nobody can say how.
 */
export type UnitJudgement = "plain" | "doubtful" | "strange" | "unread";

const isCounted = (unit: string): boolean =>
  languageWords.some(({ counts, vocabulary }) => matchWhole(phraseKey(unit, vocabulary), counts) !== null);

/** A share, a rate or a power of ten may hide in what is no plain word. */
const mayScale = (unit: string, language: string): boolean =>
  /[\d%‰/]/u.test(unit) ||
  tokeniseUnit(unit, language).some(({ kind }) => kind === "power" || kind === "doubtful" || kind === "currency");

/** Judges the unit that stands beside a figure of an indicator; a blank one is plain. */
export const judgeUnit = (unit: string, indicator: string, language: string): UnitJudgement => {
  if (unit.trim() === "") return "plain";
  const header = `x (${unit})`;
  const multiplier = multiplierOfHeader(header, language);
  if (isMoney(indicator)) {
    if (multiplier !== null) return "plain";
    return doubtfulUnitOf(header, language) === null ? "unread" : "doubtful";
  }
  // Figures of persons in thousands are refused cell by cell, with what they may be.
  if (isCounted(unit) || (multiplier !== null && multiplier !== "1")) return "plain";
  return mayScale(unit, language) ? "unread" : "strange";
};
