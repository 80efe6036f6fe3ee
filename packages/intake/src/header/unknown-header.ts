import type { LanguageWords } from "../vocabulary/language-words.ts";
import type { Match } from "../vocabulary/match.ts";

/** A column of a table that no profile knows, with what the vocabulary makes of its header. */
export interface UnknownColumn {
  readonly column: number;
  /** As the sender wrote it, the lines of a grouped header joined by " > ". */
  readonly label: string;
  /** Null when the vocabulary has no word of it. */
  readonly match: Match | null;
  /** Of an indicator that is named by the rows of a table with one value a row: its word and the unit beside it. */
  readonly named?: NamedIndicator;
}

/** How the rows of a table with one value a row name an indicator. */
export interface NamedIndicator {
  readonly word: string;
  /** "" where none stands beside the value. */
  readonly unit: string;
  /** Under which a layout remembers it: the word, and the unit of its row in brackets. */
  readonly label: string;
}

/** A header found by the words of the field alone. */
export interface UnknownHeader {
  /** First and last line. */
  readonly top: number;
  readonly bottom: number;
  readonly words: LanguageWords;
  readonly columns: readonly UnknownColumn[];
  /** How much of it the vocabulary knows; only to be compared. */
  readonly score: number;
  /** Columns whose whole header the vocabulary knows. */
  readonly whole: number;
  /** Columns that the vocabulary takes for figures of the census. */
  readonly indicators: number;
}
