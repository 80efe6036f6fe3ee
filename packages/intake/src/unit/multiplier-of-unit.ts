import { type Decimal, decimal } from "@coop-census/census";
import { tokeniseUnit } from "./tokenise-unit.ts";

const tenTo = (power: number): Decimal => decimal(`1${"0".repeat(power)}`);

/**
 * The power of ten that neighbouring words make: "miles de millones" and "thousand crore" are products, two other powers
 * beside each other are nothing that can be read.
 */
const powerOf = (powers: readonly number[]): number | null => {
  const [first = 0, second, third] = powers;
  if (second === undefined) return first;
  const isProduct = third === undefined && (first === 3 || first === 5) && (second === 6 || second === 7);
  return isProduct ? first + second : null;
};

/** Words that are nothing but a unit of money, such as "mln €" or "INR crore"; null when they say anything else. */
const moneyUnit = (text: string, language: string): Decimal | null => {
  const tokens = tokeniseUnit(text, language);
  const powers = tokens.flatMap((token) => (token.kind === "power" ? [token.power] : []));
  const power = powerOf(powers);
  if (power === null || tokens.some(({ kind }) => kind === "other" || kind === "doubtful")) return null;
  if (tokens.some(({ kind }) => kind === "currency")) return tenTo(power);
  // "(m)" beside a count of persons is not a million.
  return powers.length > 0 && /\p{L}{3}/u.test(text) ? tenTo(power) : null;
};

/** The parts of a header that may be its unit: what stands in brackets, after "in" or after the last comma. */
const unitParts = (header: string): readonly string[] => {
  const text = header.normalize("NFKC");
  const inside = [...text.matchAll(/[([]([^()[\]]+)[)\]]/g)].map(([, part = ""]) => part);
  const afterIn = /\s(?:in|en|em|im|w|v|в)\s+(.+)$/iu.exec(text)?.[1] ?? /,\s*([^,]+)$/u.exec(text)?.[1];
  return afterIn === undefined ? inside : [...inside, afterIn];
};

/** The multiplier that a header states in brackets ("Turnover (USD million)") or after "in"; null when it states none. */
export const multiplierOfHeader = (header: string, language: string): Decimal | null => {
  for (const part of unitParts(header)) {
    const multiplier = moneyUnit(part, language);
    if (multiplier !== null) return multiplier;
  }
  return null;
};

export interface DoubtfulUnit {
  readonly word: string;
  /** What it may stand for, ascending. */
  readonly multipliers: readonly Decimal[];
}

/**
 * The word of a header's unit that stands for different powers in different countries ("billion", "mil"), where the
 * language does not decide; null when there is none.
 */
export const doubtfulUnitOf = (header: string, language: string): DoubtfulUnit | null => {
  for (const part of unitParts(header)) {
    const tokens = tokeniseUnit(part, language);
    if (tokens.some(({ kind }) => kind === "other")) continue;
    const doubtful = tokens.find((token) => token.kind === "doubtful");
    if (doubtful === undefined) continue;
    return { word: doubtful.word, multipliers: doubtful.powers.toSorted((a, b) => a - b).map(tenTo) };
  }
  return null;
};

/**
 * The multiplier that a line of the preamble states ("Importi in milioni di euro"): a power of ten beside a currency,
 * with no figure before it, since "3,7 milioni di euro" is an amount. Null when there is none, or two that differ.
 */
export const multiplierOfPhrase = (phrase: string, language: string): Decimal | null => {
  // Matched with or without a word behind it: looking for the word from each digit anew takes too long in a long text.
  const plain = phrase
    .normalize("NFKC")
    .replaceAll(/\d[\d.,'\s]*(\p{L}*)/gu, (whole, word: string) => (word === "" ? whole : " # "));
  const found = new Set<Decimal>();
  const tokens = tokeniseUnit(plain, language).filter(({ kind }) => kind !== "joint");
  tokens.forEach((token, index) => {
    const neighbours = [tokens[index - 1]?.kind, tokens[index + 1]?.kind];
    if (token.kind !== "power") return;
    const before = tokens[index - 1];
    if (before?.kind === "power") found.add(tenTo(before.power + token.power));
    else if (neighbours.includes("currency")) found.add(tenTo(token.power));
  });
  const [only = null, second] = found;
  return second === undefined ? only : null;
};
