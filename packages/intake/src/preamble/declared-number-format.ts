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

const formatWord = /format|číseln|liczb|числ|数|숫자/iu;

const afterFormatWord = (text: string): string | undefined => {
  const found = formatWord.exec(text);
  return found === null ? undefined : /\d.*/u.exec(text.slice(found.index + found[0].length))?.[0];
};

/**
 * A sample number is a declaration after a colon ("Nombres : 1 234,5"), after words for a format, or alone in its line;
 * elsewhere it is a figure of the text. Each place is found in one walk through a text, however long.
 */
const places: readonly ((text: string) => string | undefined)[] = [
  (text) => /[:：=]\s*(?:["'“«(]\s*)?(\d.*)/u.exec(text)?.[1],
  (text) => /^(?:["'“«(]\s*)?(\d.*)/u.exec(text)?.[1],
  afterFormatWord,
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
    const sample = place(text.trim());
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
