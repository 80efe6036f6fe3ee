import { americanIds } from "./american.ts";
import { argentineIds } from "./argentine.ts";
import { brazilianIds } from "./brazilian.ts";
import { britishIds } from "./british.ts";
import { bulgarianIds } from "./bulgarian.ts";
import { chileanIds } from "./chilean.ts";
import { czechIds } from "./czech.ts";
import { frenchIds } from "./french.ts";
import { germanIds } from "./german.ts";
import type { IdScheme } from "./id-scheme.ts";
import { italianIds } from "./italian.ts";
import { japaneseIds } from "./japanese.ts";
import { koreanIds } from "./korean.ts";
import { polishIds } from "./polish.ts";
import { portugueseIds } from "./portuguese.ts";
import { spanishIds } from "./spanish.ts";
import { uruguayanIds } from "./uruguayan.ts";

/** The schemes of each country that has been looked up, by ISO 3166-1 alpha-2; the first that an identifier fits names it. */
export const idSchemes: ReadonlyMap<string, readonly IdScheme[]> = new Map<string, readonly IdScheme[]>([
  ["AR", argentineIds],
  ["BG", bulgarianIds],
  ["BR", brazilianIds],
  ["CL", chileanIds],
  ["CZ", czechIds],
  ["DE", germanIds],
  ["ES", spanishIds],
  ["FR", frenchIds],
  ["GB", britishIds],
  ["IT", italianIds],
  ["JP", japaneseIds],
  ["KR", koreanIds],
  ["PL", polishIds],
  ["PT", portugueseIds],
  ["US", americanIds],
  ["UY", uruguayanIds],
]);
