import { feasibleFormats } from "./feasible-formats.ts";
import { matchNumber } from "./match-number.ts";
import { indianFormat, knownFormats, type NumberFormat } from "./number-format.ts";
import { possibleValues } from "./parse-number.ts";
import { isTelling } from "./telling-number.ts";

/** The signs that a return's numbers are read with, and what settled them. */
export interface SettledFormat {
  /** Null when nothing settles them. */
  readonly format: NumberFormat | null;
  readonly by: "file" | "cells" | "profile" | "nothing";
  /** Other cells prove that the remembered profile is wrong: what can be read in two ways is refused. */
  readonly isContradicted: boolean;
  /** The file itself shows the decimal sign: by its words, or by a number that has a fraction in no other format. */
  readonly isDecimalShown: boolean;
}

/** Whether the text is a number that is written in other signs than the format's, and only so. */
const speaksAgainst = (text: string, format: NumberFormat): boolean =>
  matchNumber(text, format) === null && possibleValues(text).size > 0;

/** Whether the text is a number that every known format it obeys reads with this decimal sign. */
export const showsDecimal = (text: string, sign: NumberFormat["decimal"]): boolean => {
  const obeyed = knownFormats.filter((format) => matchNumber(text, format) !== null);
  return obeyed.length > 0 && obeyed.every(({ decimal }) => decimal === sign);
};

/** The formats that every separated number of the file obeys; none where no number is separated. */
const commonFormats = (texts: readonly string[]): readonly NumberFormat[] =>
  texts.some(isTelling) ? feasibleFormats(texts) : [];

/** A profile's signs do not tell Indian groups from groups of three: the cells do. */
const withGrouping = (remembered: NumberFormat, texts: readonly string[]): NumberFormat => {
  const [only] = remembered.decimal === "." && remembered.thousands === "," ? commonFormats(texts) : [];
  return only === indianFormat ? indianFormat : remembered;
};

/**
 * Decides between the file's own words, its cells and the remembered profile, in this order (methodology section 3).
 * The file's declaration stands even against its cells; each cell that disobeys it is refused.
 */
export const settleFormat = (
  declared: NumberFormat | null,
  remembered: NumberFormat | null,
  texts: readonly string[],
): SettledFormat => {
  if (declared !== null) return { format: declared, by: "file", isContradicted: false, isDecimalShown: true };
  if (remembered !== null) {
    const format = withGrouping(remembered, texts);
    // Without a thousands sign the profile has only never seen a large number; a decimal sign is what can be contradicted.
    const isContradicted = texts.some((text) => speaksAgainst(text, format));
    const isDecimalShown = texts.some((text) => showsDecimal(text, format.decimal));
    return { format, by: "profile", isContradicted, isDecimalShown };
  }
  const [only, second] = commonFormats(texts);
  if (only !== undefined && second === undefined)
    return { format: only, by: "cells", isContradicted: false, isDecimalShown: true };
  return { format: null, by: "nothing", isContradicted: false, isDecimalShown: false };
};
