import codes from "./currency-signs.json" with { type: "json" };

const signs: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(codes));

/** Signs that stand beside a power without a space: "M€", "百万円". */
const glued = [...signs.keys()].filter((sign) => !/^[a-z]+\.?$/.test(sign));

/** The currencies that a text may name (ISO 4217), by each sign of money in it; empty where it names none. */
export const currenciesIn = (text: string): readonly (readonly string[])[] =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[’`´]/g, "'")
    .split(/[\s:;,()[\]]+|(?<=\b[ld])'/u)
    .flatMap((word) => {
      const whole = signs.get(word);
      if (whole !== undefined) return [whole];
      const sign = glued
        .toSorted((a, b) => b.length - a.length)
        .find((one) => word.startsWith(one) || word.endsWith(one));
      const found = sign === undefined || /\p{L}{6}/u.test(word) ? undefined : signs.get(sign);
      return found === undefined ? [] : [found];
    });
