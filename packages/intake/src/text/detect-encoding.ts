import { isAscii, isUtf8 } from "node:buffer";
import type { EncodingLabel } from "@coop-census/contracts";
import { type Mark, markOf } from "./byte-order-mark.ts";
import { decodeStrictly, type StrictLabel } from "./decode-strictly.ts";
import { differingWords } from "./differing-words.ts";
import { findMixedLines, type MixedLines } from "./find-mixed-lines.ts";
import { foreignEncoding } from "./foreign-encoding.ts";
import { judgeText } from "./judge-text.ts";
import { lowestScore, type PlausibleReading, plausibleReadings } from "./plausible-readings.ts";
import { tellingSample } from "./telling-sample.ts";
import { utf16Order } from "./utf16-order.ts";

export interface EncodingReason {
  readonly code:
    | "byte-order-mark"
    | "ascii-only"
    | "escape-sequences"
    | "valid-utf-8"
    | "zero-bytes"
    | "only-reading"
    | "best-reading";
  readonly params: Readonly<Record<string, string>>;
}

/** What the bytes show of their encoding. */
export type DetectedEncoding =
  | {
      readonly kind: "detected";
      /** As a profile holds it. */
      readonly encoding: EncodingLabel;
      readonly mark: Mark;
      /** proved: nothing else gives a text that people write. likely: another does too, a person decides. */
      readonly certainty: "proved" | "likely";
      /** Encodings that give another plausible text, the likeliest first. */
      readonly alternatives: readonly EncodingLabel[];
      readonly reason: EncodingReason;
    }
  | ({ readonly kind: "mixed" } & MixedLines)
  /** An encoding that this product does not read, by its name. */
  | { readonly kind: "foreign"; readonly name: string }
  /** No encoding gives a text that people write. */
  | { readonly kind: "undecidable" };

const toProfile = (label: StrictLabel): EncodingLabel =>
  label === "utf-16le" || label === "utf-16be" ? "utf-16" : label;

const proved = (
  label: StrictLabel,
  mark: Mark,
  code: EncodingReason["code"],
  params: EncodingReason["params"] = {},
): DetectedEncoding => ({
  kind: "detected",
  encoding: toProfile(label),
  mark,
  certainty: "proved",
  alternatives: [],
  reason: { code, params },
});

/** So many characters beyond ASCII are no UTF-8 by accident, whatever the encoding. */
const enoughForUtf8 = 12;

/** Fewer bytes beyond ASCII prove no older encoding. */
const enoughForOlder = 3;
/** From this on a text is in good language. */
const goodScore = 0.6;
/** A reading that is worse by more than this is no rival. */
const rivalDistance = 0.35;

/** The head up to its last line end, so that no character is cut; the head itself where it has none. */
const wholeLines = (head: Uint8Array): Uint8Array => {
  const end = head.lastIndexOf(0x0a);
  return end === -1 ? head : head.subarray(0, end + 1);
};

const hasEscapes = (bytes: Uint8Array): boolean => {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return ["\u001b$B", "\u001b$@", "\u001b(J", "\u001b(I"].some((sequence) => head.includes(sequence));
};

const detected7Bit = (bytes: Uint8Array): DetectedEncoding =>
  hasEscapes(bytes) ? proved("iso-2022-jp", null, "escape-sequences") : proved("utf-8", null, "ascii-only");

/**
 * Valid UTF-8 is UTF-8; a handful of characters may be so by accident, which is said where they read strangely and
 * another encoding gives a good text.
 */
const detectedUtf8 = (sample: Uint8Array): DetectedEncoding => {
  const text = decodeStrictly(sample, "utf-8") ?? "";
  const beyond = text.match(/[^\u0000-\u007f]/gu) ?? [];
  const lost = beyond.filter((character) => character === "\ufffd").length;
  const params = { characters: String(beyond.length), lost: String(lost) };
  const certain = proved("utf-8", null, "valid-utf-8", params);
  if (beyond.length >= enoughForUtf8 || lost > 0 || judgeText(text, null).score >= goodScore) return certain;
  const rivals = plausibleReadings(sample).filter(({ score }) => score >= goodScore);
  if (rivals.length === 0 || certain.kind !== "detected") return certain;
  return { ...certain, certainty: "likely", alternatives: rivals.map(({ label }) => toProfile(label)) };
};

/** Whether a reading is plausible beside the best one in the very words in which the two differ. */
const isRival = (best: PlausibleReading, other: PlausibleReading): boolean => {
  const [mine, theirs] = differingWords(best.text, other.text);
  const own = judgeText(mine, best.languages).score - best.handicap;
  const foreign = judgeText(theirs, other.languages).score - other.handicap;
  return foreign >= lowestScore && own - foreign <= rivalDistance;
};

const judged = (sample: Uint8Array): DetectedEncoding => {
  const [best, ...others] = plausibleReadings(sample);
  if (best === undefined) return { kind: "undecidable" };
  const rivals = others.filter((other) => isRival(best, other));
  const params = best.language === null ? {} : { language: best.language };
  const isEnough = sample.filter((byte) => byte >= 0x80).length >= enoughForOlder;
  if (isEnough && rivals.length === 0 && best.score >= best.provingScore)
    return proved(best.label, null, "only-reading", params);
  return {
    kind: "detected",
    encoding: toProfile(best.label),
    mark: null,
    certainty: "likely",
    alternatives: rivals.map(({ label }) => toProfile(label)),
    reason: { code: "best-reading", params },
  };
};

/** A text without mark and zero bytes, of whole lines. */
const detectInLines = (bytes: Uint8Array): DetectedEncoding => {
  if (isAscii(bytes)) return detected7Bit(bytes);
  const mixed = findMixedLines(bytes);
  if (mixed !== null) return { kind: "mixed", ...mixed };
  const sample = tellingSample(bytes);
  return isUtf8(bytes) ? detectedUtf8(sample) : judged(sample);
};

/**
 * Tells the encoding of a text from its bytes, or from its head where `isWhole` is false: what is proved then holds for
 * the head, and `decodeText` refuses a later byte that contradicts it. Two encodings that give the same text are one.
 */
export const detectEncoding = (input: Uint8Array, { isWhole }: { readonly isWhole: boolean }): DetectedEncoding => {
  const foreign = foreignEncoding(input);
  if (foreign !== null) return { kind: "foreign", name: foreign };
  const mark = markOf(input);
  if (mark !== null) return proved(mark, mark, "byte-order-mark");
  const order = utf16Order(input);
  if (order !== null) return proved(order, null, "zero-bytes");
  return detectInLines(isWhole ? input : wholeLines(input));
};
