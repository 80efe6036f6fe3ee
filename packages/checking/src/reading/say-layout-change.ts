import { fillWords, type Language } from "@coop-census/census";
import type { Proposal } from "@coop-census/contracts";
import { layoutWords } from "./layout-words.ts";

/** What of a layout is other than the confirmed one, in the words of a language; a code without words is said as it stands. */
export const sayLayoutChange = ({ code, params }: Proposal["changes"][number], language: Language = "en"): string => {
  const words = layoutWords[language];
  const shown = Object.entries(params).map(([name, value]): [string, string] => [
    name,
    value === "\t" ? words.tab : value,
  ]);
  const template = new Map(Object.entries(words.changes)).get(code) ?? `${code} ${JSON.stringify(params)}`;
  return fillWords(template, Object.fromEntries<string>(shown));
};
