import type { NumberShape } from "../table/number-shape.ts";

/** "0%" and "0.00%", which have numbers of their own instead of a code. */
const builtInPercents = new Set([9, 10]);

/** What stands between quotes, after a backslash, or as the sign of "[$€-407]". */
const literal = /"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]/g;

const wordsIn = (section: string): string => {
  const quoted = [...section.matchAll(literal)].map(([, text, sign, currency]) => text ?? sign ?? currency ?? "");
  const bare = section.replaceAll(literal, " ").match(/\p{Sc}/gu) ?? [];
  return [...quoted, ...bare]
    .filter((word) => /[\p{L}\p{Sc}]/u.test(word))
    .join(" ")
    .trim();
};

/** Reads what a number format (its id, and its code where it is not built in) shows beside or instead of the value. */
export const shapeOfFormat = (id: number, code: string | undefined): NumberShape | null => {
  if (code === undefined) return builtInPercents.has(id) ? { isPercent: true, hiddenDigits: 0, words: "" } : null;
  const [section = ""] = code.split(";");
  const bare = section.replaceAll(literal, "").replaceAll(/\[[^\]]*\]|_.|\*./g, "");
  const shape = {
    isPercent: bare.includes("%"),
    // A comma behind the last digit hides three of them.
    hiddenDigits: 3 * (/[0#?](,+)[^0#?.,]*$/.exec(bare)?.[1]?.length ?? 0),
    words: wordsIn(section),
  };
  return shape.isPercent || shape.hiddenDigits > 0 || shape.words !== "" ? shape : null;
};
