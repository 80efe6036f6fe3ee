import { type Language, languages } from "@coop-census/census";
import { Refusal } from "@coop-census/contracts";

const ours = (tag: string): Language | undefined =>
  languages.find((language) => language === tag.toLowerCase().split("-")[0]);

/** The languages of an Accept-Language header (RFC 9110, 12.5.4) that are ours, the most wanted first. */
const wanted = (header: string): readonly Language[] =>
  header
    .split(",")
    .flatMap((range) => {
      const [tag = "", ...parameters] = range.split(";").map((part) => part.trim());
      const language = ours(tag);
      const weight = parameters.map((one) => /^q=([01](?:\.\d{0,3})?)$/i.exec(one)?.[1]).find((q) => q !== undefined);
      return language === undefined ? [] : [{ language, weight: Number(weight ?? "1") }];
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight)
    .map(({ language }) => language);

/** The language that a request asks for: by ?language= before all, else the best of Accept-Language that is ours, else English. */
export const readLanguage = (asked: string | undefined, accepted: string | undefined): Language => {
  if (asked === undefined) return wanted(accepted ?? "")[0] ?? "en";
  const found = languages.find((language) => language === asked);
  if (found !== undefined) return found;
  throw new Refusal("http/language", "Nothing is said in this language.", `Ask for one of: ${languages.join(", ")}.`);
};
