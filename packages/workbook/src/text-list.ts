import { escapeText } from "./escape-text.ts";

/** The texts of a workbook, each once and found by its number. */
export interface TextList {
  readonly numberOf: (text: string) => number;
  /** The part that holds them, in pieces. */
  readonly xml: () => Generator<string>;
}

/** An empty list. */
export const newTextList = (): TextList => {
  const numbers = new Map<string, number>();
  return {
    numberOf: (text) => {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, numbers.size);
      return numbers.size - 1;
    },
    xml: function* () {
      yield `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${numbers.size}">`;
      for (const text of numbers.keys()) yield `<si><t xml:space="preserve">${escapeText(text)}</t></si>`;
      yield "</sst>";
    },
  };
};
