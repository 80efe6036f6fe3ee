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

/**
 * Whether a label is its own line alone, below a group that may turn its meaning. What only stands to the left in the line
 * above, and is of something else, is the group of other columns.
 */
const isWithoutGroup = (
  { label, match }: Omit<UnknownColumn, "column">,
  readings: readonly string[],
  groupOf: (group: string) => Match | null,
): boolean => {
  const grouped = readings.find((reading) => reading.includes(" > "));
  if (label.includes(" > ") || grouped === undefined || match?.by === "part-of-group") return false;
  if (grouped === readings[0]) return true;
  const group = groupOf(grouped.slice(0, grouped.lastIndexOf(" > ")))?.code ?? null;
  return group === null || group.slice(0, 3) === match?.code?.slice(0, 3);
};

const atMostLikely = (match: Match | null): Match | null =>
  match?.certainty === "proved" && isIndicator(match.code ?? "") ? { ...match, certainty: "likely" } : match;

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
    const isAsGood = worth(match) === worth(best.match) && match?.certainty === "proved" && label.includes(" > ");
    // A group that leaves the meaning as it is says of which year the column is.
    if (worth(match) > worth(best.match) || isAsGood) best = { label, match };
  }
  const isUngrouped = isWithoutGroup(best, readings, (group) =>
    mayBeLabel(group) ? matchLabel(group, null, words) : null,
  );
  return isUngrouped ? { ...best, match: atMostLikely(best.match) } : best;
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
    // A merged cell above several columns is one header.
    score: columns.reduce(
      (sum, { label, match }, at) => sum + (label === columns[at - 1]?.label ? 0 : worth(match)),
      0,
    ),
    whole: columns.filter(({ match }) => match !== null && match.by !== "part-of-phrase" && match.certainty !== "open")
      .length,
    indicators: columns.filter(({ match }) => isIndicator(match?.code ?? "")).length,
  };
};
