import currencyWords from "./currency-words.json" with { type: "json" };
import multiplierWords from "./multiplier-words.json" with { type: "json" };

/** One word of a unit: money, a power of ten, a word that only joins, or anything else. */
export type UnitToken =
  | { readonly kind: "currency" }
  | { readonly kind: "power"; readonly power: number }
  /** "billion" and "mil" where the language does not say which power of ten they are. */
  | { readonly kind: "doubtful"; readonly word: string; readonly powers: readonly number[] }
  | { readonly kind: "joint" }
  | { readonly kind: "other" };

const currencies = new Set(currencyWords);
const joints = new Set([
  "of",
  "di",
  "de",
  "d",
  "d'",
  "da",
  "do",
  "in",
  "en",
  "em",
  "im",
  "w",
  "v",
  "ve",
  "в",
  "i",
  "单位",
  "単位",
]);

const powersOf = (word: string, language: string): readonly number[] => {
  const entries = multiplierWords.filter(({ words }) => words.includes(word));
  const mine = entries.find(({ languages }) => languages?.includes(language));
  const common = mine ?? entries.find(({ languages }) => languages === undefined);
  return common === undefined ? [...new Set(entries.map(({ power }) => power))] : [common.power];
};

const single = (word: string, language: string): UnitToken => {
  if (currencies.has(word)) return { kind: "currency" };
  const [power, ...others] = powersOf(word, language);
  if (power === undefined) return { kind: joints.has(word) ? "joint" : "other" };
  return others.length === 0 ? { kind: "power", power } : { kind: "doubtful", word, powers: [power, ...others] };
};

/** The currencies that are written without a space; "rs" is not among them, or the register "KRS" would be money. */
const gluable = /^(?:\p{Sc}|[ruac]\$|us\$|円|元|원|eur|usd|gbp|chf|pln|czk|brl|sek|kr|kč|zł)$/u;

/** More letters than any word of a unit has, with money glued to it. */
const longest = 40;

/** "M€", "百万円", "TEUR": a power and a currency written as one word. */
const glued = (word: string, language: string): readonly UnitToken[] => {
  if (word.length > longest) return [{ kind: "other" }];
  for (let at = 1; at < word.length; at++) {
    const words = [word.slice(0, at), word.slice(at)];
    const parts = words.map((part) => single(part, language));
    const kinds = parts.map(({ kind }) => kind);
    if (kinds.includes("power") && words.some((part) => gluable.test(part))) return parts;
  }
  return [{ kind: "other" }];
};

/** The words of a unit in lower case, a currency beside its power split in two; "mil" depends on the language. */
export const tokeniseUnit = (text: string, language: string): readonly UnitToken[] =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[’`´]/g, "'")
    .replaceAll(/\b([dl])'/g, "$1 ")
    .split(/[\s:;,()[\]]+/)
    .filter((word) => word !== "")
    .flatMap((word) => {
      const token = single(word, language);
      return token.kind === "other" ? glued(word, language) : [token];
    });
