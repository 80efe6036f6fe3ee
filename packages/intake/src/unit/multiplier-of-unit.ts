import { type Decimal, decimal } from "@coop-census/census";
import { tokeniseUnit } from "./tokenise-unit.ts";

const tenTo = (power: number): Decimal => decimal(`1${"0".repeat(power)}`);

/** Words that are nothing but a unit of money, such as "mln €" or "INR crore"; null when they say anything else. */
const moneyUnit = (text: string, language: string): Decimal | null => {
  const tokens = tokeniseUnit(text, language);
  const currencies = tokens.filter(({ kind }) => kind === "currency");
  const powers = tokens.flatMap((token) => (token.kind === "power" ? [token.power] : []));
  if (tokens.some(({ kind }) => kind === "other") || powers.length > 1) return null;
  if (currencies.length > 0) return tenTo(powers[0] ?? 0);
  // "(m)" beside a count of persons is not a million.
  return powers[0] !== undefined && /\p{L}{3}/u.test(text) ? tenTo(powers[0]) : null;
};

/** The multiplier that a header states in brackets ("Turnover (USD million)") or after "in"; null when it states none. */
export const multiplierOfHeader = (header: string, language: string): Decimal | null => {
  const text = header.normalize("NFKC");
  for (const [, inside = ""] of text.matchAll(/[([]([^()[\]]+)[)\]]/g)) {
    const multiplier = moneyUnit(inside, language);
    if (multiplier !== null) return multiplier;
  }
  const afterIn = /\s(?:in|en|em|im|w|v|в)\s+(.+)$/iu.exec(text)?.[1] ?? /,\s*([^,]+)$/u.exec(text)?.[1];
  return afterIn === undefined ? null : moneyUnit(afterIn, language);
};

/**
 * The multiplier that a line of the preamble states ("Importi in milioni di euro"): a power of ten beside a currency,
 * with no figure before it, since "3,7 milioni di euro" is an amount. Null when there is none, or two that differ.
 */
export const multiplierOfPhrase = (phrase: string, language: string): Decimal | null => {
  const plain = phrase.normalize("NFKC").replaceAll(/\d[\d.,' \u00a0\u202f]*\s*\p{L}+/gu, " # ");
  const found = new Set<Decimal>();
  const tokens = tokeniseUnit(plain, language).filter(({ kind }) => kind !== "joint");
  tokens.forEach((token, index) => {
    const neighbours = [tokens[index - 1]?.kind, tokens[index + 1]?.kind];
    if (token.kind === "power" && neighbours.includes("currency")) found.add(tenTo(token.power));
  });
  const [only = null, second] = found;
  return second === undefined ? only : null;
};
