import { isIndicator } from "@coop-census/census";
import type { CellFinder } from "../table/merged-text.ts";
import type { LanguageWords } from "../vocabulary/language-words.ts";
import type { Match } from "../vocabulary/match.ts";
import type { matchColumn } from "../vocabulary/match-column.ts";
import { headerReadings } from "./header-lines.ts";
import type { UnknownColumn, UnknownHeader } from "./unknown-header.ts";

const worth = (match: Match | null): number => {
  if (match === null) return 0;
  const byWords = match.explained / 100;
  if (match.certainty === "proved") return 3 + byWords;
  return (match.by === "likely-phrase" ? 2 : 1) + byWords;
};

const families = /^(?:ENT|MBR|WRK)_/;

/** A column that later ones may be a part of: "workers" before "of which members". */
const isParent = (match: Match | null): boolean =>
  match !== null && match.by !== "part-of-group" && families.test(match.code ?? "");

/** What another column stands between is a part of it no longer beyond doubt. */
const fartherOff = (parent: Match | null, between: Match | null): Match | null =>
  parent === null || between?.by === "part-of-group" ? parent : { ...parent, certainty: "likely" };

/** A longer text is a sentence of the table, not a header. */
const longestLabel = 120;

const mayBeLabel = (label: string): boolean => label.length <= longestLabel && /\p{L}/u.test(label);

const bestReading = (
  readings: readonly string[],
  parent: Match | null,
  words: LanguageWords,
  matchLabel: typeof matchColumn,
): { readonly label: string; readonly match: Match | null } | null => {
  const [first] = readings;
  if (first === undefined) return null;
  let best: { readonly label: string; readonly match: Match | null } = { label: first, match: null };
  for (const label of readings) {
    const match = mayBeLabel(label) ? matchLabel(label, parent, words) : null;
    if (worth(match) > worth(best.match)) best = { label, match };
  }
  return best;
};

/** Reads the rows that end in `bottom` as a header of `depth` lines in one language by `matchLabel`, whether they are one or not. */
export const matchHeader = (
  finder: CellFinder,
  place: { readonly bottom: number; readonly depth: number; readonly width: number },
  words: LanguageWords,
  matchLabel: typeof matchColumn,
): UnknownHeader => {
  const columns: UnknownColumn[] = [];
  let parent: Match | null = null;
  for (let column = 1; column <= place.width; column++) {
    const reading = bestReading(headerReadings(finder, place.bottom, place.depth, column), parent, words, matchLabel);
    if (reading === null) continue;
    columns.push({ column, ...reading });
    parent = isParent(reading.match) ? reading.match : fartherOff(parent, reading.match);
  }
  return {
    top: place.bottom - place.depth + 1,
    bottom: place.bottom,
    words,
    columns,
    score: columns.reduce((sum, { match }) => sum + worth(match), 0),
    whole: columns.filter(({ match }) => match !== null && match.by !== "part-of-phrase" && match.certainty !== "open")
      .length,
    indicators: columns.filter(({ match }) => isIndicator(match?.code ?? "")).length,
  };
};
