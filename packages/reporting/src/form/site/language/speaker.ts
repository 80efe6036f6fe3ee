import { type Decimal, decimal, type Language } from "@coop-census/census";
import { fill, type Parameters } from "./fill.ts";
import { isOne } from "./is-one.ts";
import { type CountedKey, type MessageKey, messages } from "./messages.ts";
import { type SpokenNames, spokenNames } from "./spoken-names.ts";
import { writeNumber, writePercent } from "./write-number.ts";

/** Says everything that the site says in one language. */
export interface Speaker extends SpokenNames {
  readonly language: Language;
  readonly say: (key: MessageKey, parameters?: Parameters) => string;
  /** The text in the form that the count asks for; the count itself is the parameter {count}. */
  readonly sayCount: (key: CountedKey, count: number, parameters?: Parameters) => string;
  readonly number: (value: Decimal | number) => string;
  readonly percent: (value: Decimal) => string;
  /** "France, Italy and Spain" */
  readonly list: (items: readonly string[]) => string;
}

/** The speaker of a language; `nameOf` says what the roster calls a place that has no name in the language. */
export const speakerOf = (language: Language, nameOf: (geo: string) => string): Speaker => {
  const texts = messages[language];
  const say: Speaker["say"] = (key, parameters = {}) => fill(texts[key], parameters);
  const number: Speaker["number"] = (value) => writeNumber(language, decimal(value));
  return {
    ...spokenNames(language, nameOf),
    language,
    say,
    sayCount: (key, count, parameters = {}) => {
      const form = isOne(language, decimal(count)) ? "one" : "other";
      return say(`${key}.${form}`, { count: number(count), ...parameters });
    },
    number,
    percent: (value) => writePercent(language, value),
    list: (items) => {
      const last = items.at(-1) ?? "";
      return items.length < 2 ? last : say("list.and", { first: items.slice(0, -1).join(", "), last });
    },
  };
};
