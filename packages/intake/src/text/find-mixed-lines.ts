import { isAscii, isUtf8 } from "node:buffer";
import { candidateLabels } from "./candidate-labels.ts";
import { decodeStrictly, type StrictLabel } from "./decode-strictly.ts";
import { judgeText } from "./judge-text.ts";

/** Which lines of a file are not in the encoding of the others. */
export interface MixedLines {
  readonly main: StrictLabel;
  readonly other: StrictLabel;
  /** From 1, ascending; the first hundred of them. */
  readonly lines: readonly number[];
  readonly count: number;
}

const shownLines = 100;
/** How many words of each kind are judged. */
const judgedWords = 2_000;

/** The bytes between which words stand in every encoding of the field; none is the second half of a character. */
const isBetweenWords = (byte: number): boolean =>
  byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d || byte === 0x2c || byte === 0x3b || byte === 0x22;

interface Words {
  readonly lines: Set<number>;
  readonly bytes: Uint8Array[];
}

/** Words beyond ASCII, those that are valid UTF-8 and those that are not. */
const sortWords = (bytes: Uint8Array): { readonly valid: Words; readonly invalid: Words } => {
  const valid: Words = { lines: new Set(), bytes: [] };
  const invalid: Words = { lines: new Set(), bytes: [] };
  let line = 1;
  let start = 0;
  let isPlain = true;
  for (let at = 0; at <= bytes.length; at++) {
    const byte = bytes[at] ?? 0x0a;
    if (byte >= 0x80) isPlain = false;
    if (!isBetweenWords(byte)) continue;
    if (!isPlain) {
      const word = bytes.subarray(start, at);
      const words = isUtf8(word) ? valid : invalid;
      words.lines.add(line);
      if (words.bytes.length < judgedWords) words.bytes.push(word);
    }
    if (byte === 0x0a) line += 1;
    start = at + 1;
    isPlain = true;
  }
  return { valid, invalid };
};

const joined = (words: readonly Uint8Array[]): Uint8Array =>
  Buffer.concat(words.flatMap((word) => [word, Buffer.from(" ")]));

const scoreIn = (words: Uint8Array, label: StrictLabel, languages: readonly string[] | null): number => {
  const text = decodeStrictly(words, label);
  return text === null ? -1 : judgeText(text, languages).score;
};

/** Below this a part is damage rather than text in an encoding. */
const readable = 0.3;

/** How much better a part must read in its own encoding than in that of the rest. */
const clearly = 0.3;

/**
 * Finds words of UTF-8 in a file that is not UTF-8 as a whole: mixed when no one older encoding reads both kinds of
 * words as well as UTF-8 reads the one and it the other. Null when one encoding does.
 */
export const findMixedLines = (bytes: Uint8Array): MixedLines | null => {
  if (isAscii(bytes) || isUtf8(bytes)) return null;
  const { valid, invalid } = sortWords(bytes);
  if (valid.bytes.length === 0) return null;
  const [utf8Words, olderWords] = [joined(valid.bytes), joined(invalid.bytes)];
  const utf8Score = scoreIn(utf8Words, "utf-8", null);
  const readings = candidateLabels
    .map(({ label, languages, handicap }) => ({
      label,
      own: scoreIn(olderWords, label, languages) - handicap,
      foreign: scoreIn(utf8Words, label, languages) - handicap,
    }))
    .toSorted((a, b) => b.own - a.own);
  const [best] = readings;
  if (best === undefined || Math.min(best.own, utf8Score) < readable) return null;
  const readsBoth = readings.some(({ own, foreign }) => own > best.own - clearly && foreign > utf8Score - clearly);
  if (readsBoth) return null;
  const isMainlyUtf8 = valid.lines.size >= invalid.lines.size;
  const lines = isMainlyUtf8 ? invalid.lines : valid.lines;
  return {
    main: isMainlyUtf8 ? "utf-8" : best.label,
    other: isMainlyUtf8 ? best.label : "utf-8",
    lines: [...lines].slice(0, shownLines),
    count: lines.size,
  };
};
