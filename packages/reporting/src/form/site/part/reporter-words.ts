import { inAlphabet } from "../language/in-alphabet.ts";
import type { Desk } from "../page/desk.ts";

/** Countries that a sentence names; the rest are counted, and stand in the files. */
const mostCountries = 24;

/** Who, by country: "France, Italy (4)"; "" for nobody. The names of the organisations stand on the pages of their countries. */
export const reporterWords = ({ facts, speaker }: Desk, ids: readonly string[]): string => {
  const byCountry = Map.groupBy(ids, (id) => facts.organisation(id)?.country ?? id);
  const countries = inAlphabet([...byCountry.keys()], speaker.place);
  const words = countries
    .slice(0, mostCountries)
    .map((country) => {
      const count = byCountry.get(country)?.length ?? 0;
      return count > 1 ? `${speaker.place(country)} (${speaker.number(count)})` : speaker.place(country);
    })
    .join(", ");
  const left = countries.length - mostCountries;
  return left > 0 ? speaker.say("reporters.more", { who: words, n: speaker.number(left) }) : words;
};
