import { indianFormat, type NumberFormat, numberFormat } from "../number/number-format.ts";
import type { PreambleLine } from "./preamble-line.ts";

export interface DeclaredNumberFormat {
  /** The sample as the file writes it: "1.234,5". */
  readonly sample: string;
  readonly format: NumberFormat;
}

const grouped = /^\d{1,3}([., \u00a0\u202f\u2009'\u2019])\d{3}([.,])\d+(?![.,]?\d)/u;
const indian = /^\d{1,2}(?:,\d{2})+,\d{3}\.\d+(?![.,]?\d)/u;
const ungrouped = /^\d{4,}([.,])\d+(?![.,]?\d)/u;

/**
 * A sample number is a declaration after a colon ("Nombres : 1 234,5"), after words for a format, or alone in its line;
 * elsewhere it is a figure of the text.
 */
const places: readonly RegExp[] = [
  /[:：=]\s*["'“«(]?\s*(\d.*)$/u,
  /^\s*["'“«(]?\s*(\d.*?)\s*["'”»)]?\s*$/u,
  /(?:format|číseln|liczb|числ|数|숫자).*?(\d.*)$/iu,
];

const readSample = (text: string): DeclaredNumberFormat | null => {
  const whole = grouped.exec(text);
  if (whole !== null) {
    const format = numberFormat(whole[2] ?? null, whole[1] ?? null);
    return format === null ? null : { sample: whole[0], format };
  }
  const pairs = indian.exec(text);
  if (pairs !== null) return { sample: pairs[0], format: indianFormat };
  const plain = ungrouped.exec(text);
  const format = numberFormat(plain?.[1] ?? null, "");
  return plain === null || format === null ? null : { sample: plain[0], format };
};

const read = (text: string): DeclaredNumberFormat | null => {
  for (const place of places) {
    const sample = place.exec(text)?.[1];
    const declared = sample === undefined ? null : readSample(sample);
    if (declared !== null) return declared;
  }
  return null;
};

/** The number format that the file declares above its table by a sample, in whatever language; null when it declares none. */
export const declaredNumberFormat = (lines: readonly PreambleLine[]): DeclaredNumberFormat | null => {
  for (const { text } of lines) {
    const declared = read(text);
    if (declared !== null) return declared;
  }
  return null;
};
