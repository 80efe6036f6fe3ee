import { absolute, compare, type Decimal, decimal, divide } from "@coop-census/census";
import { isOne } from "../language/is-one.ts";
import type { MessageKey } from "../language/messages.ts";
import type { Speaker } from "../language/speaker.ts";

const million = decimal(1_000_000);

// From two millions on, so that no language needs the singular.
const isMillions = (value: Decimal): boolean =>
  /^-?[1-9]\d*00000$/.test(value) && compare(absolute(value), decimal(2_000_000)) >= 0;

const currencyKeys: Readonly<Record<string, readonly [millions: MessageKey, plain: MessageKey]>> = {
  EUR: ["money.millionsEuro", "money.plainEuro"],
  INTD: ["money.millionsIntd", "money.plainIntd"],
};

/** A printed figure with its unit: "40,000", "EUR 25,500 million", "25 500 millions d'euros". */
export const amountWords = (speaker: Speaker, value: Decimal, unit: string): string => {
  if (!isMoneyUnit(unit)) return speaker.number(value);
  const [millions, plain] = currencyKeys[unit] ?? ["money.millions", "money.plain"];
  return isMillions(value)
    ? speaker.say(millions, { currency: unit, n: speaker.number(divide(value, million, 1)) })
    : speaker.say(plain, { currency: unit, n: speaker.number(value) });
};

/** Whether a unit is a currency, an international dollar included: all other units have other lengths or are listed here. */
const isMoneyUnit = (unit: string): boolean =>
  unit === "INTD" || (/^[A-Z]{3}$/.test(unit) && !["ENT", "MBR", "PER", "FTE", "ORG"].includes(unit));

interface Figure {
  readonly indicator: string;
  readonly type: string;
  readonly unit: string;
}

/** "40,000 cooperatives", "880,000 workers in cooperatives", "12 closures of worker cooperatives". */
export const whatWords = (speaker: Speaker, { indicator, type, unit }: Figure, printed: Decimal): string => {
  const form = isOne(speaker.language, printed) ? "one" : "other";
  const words = speaker.indicatorWords(indicator);
  const types = speaker.type(type);
  const n = amountWords(speaker, printed, unit);
  // "1.000.000 de cooperativas": whole millions are nouns in the Romance languages.
  const isNoun = /^-?\d+000000$/.test(printed) && compare(printed, million) >= 0 && !isMoneyUnit(unit);
  const count = isNoun ? n + speaker.say("what.afterMillion") : n;
  switch (words.join) {
    case "self":
      return `${count} ${types[form]}`;
    case "after":
      return `${count} ${types[form]} ${words[form]}`;
    case "of":
      return speaker.say("what.of", { n: count, noun: words[form], types: types.other });
    default:
      return speaker.say("what.in", { n: count, noun: words[form], types: types.other });
  }
};
