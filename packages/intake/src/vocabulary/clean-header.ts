import { multiplierOfHeader } from "../unit/multiplier-of-unit.ts";

const bracketed = /\s*[([（【][^()[\]（）【】]*[)\]）】]/g;

/** A header without the unit of money that it states, and the years that it names. */
export interface CleanHeader {
  readonly text: string;
  /** The text without what else stands in brackets; null where nothing does. */
  readonly withoutBrackets: string | null;
  readonly years: readonly number[];
}

const yearsIn = (text: string): readonly number[] =>
  [...text.matchAll(/(?<![\d.,])((?:19|20)\d{2})(?!\d)/g)].map(([, year]) => Number(year));

const withoutYears = (text: string): string =>
  text
    .replaceAll(/\b\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d{2}\b/g, " ")
    .replaceAll(/(?<![\d.,])(?:19|20)\d{2}(?!\d)(?:年度?|년도?)?/g, " ")
    .trim();

const withoutUnit = (label: string, language: string): string => {
  const bare = label.replaceAll(bracketed, (part) => (multiplierOfHeader(`x ${part}`, language) === null ? part : " "));
  if (multiplierOfHeader(bare, language) === null) return bare;
  return bare.replace(/\s(?:in|en|em|im|w|v|в)\s+.+$/iu, "").replace(/,\s*[^,]+$/u, "");
};

/** Takes a header's unit, years and brackets apart from the words that say what the column is. */
export const cleanHeader = (label: string, language: string): CleanHeader => {
  const plain = withoutUnit(label.normalize("NFKC"), language);
  const text = withoutYears(plain);
  const stripped = text.replaceAll(bracketed, " ").trim();
  return { text, withoutBrackets: stripped === text || stripped === "" ? null : stripped, years: yearsIn(plain) };
};
