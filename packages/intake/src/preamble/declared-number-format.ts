import { type NumberFormat, numberFormat } from "../number/number-format.ts";
import type { PreambleLine } from "./preamble-line.ts";

export interface DeclaredNumberFormat {
  /** The sample as the file writes it: "1.234,5". */
  readonly sample: string;
  readonly format: NumberFormat;
}

const sample = /(?<!\d)\d{1,3}(?:([., \u00a0\u202f\u2009'\u2019])\d{3})?([.,])\d+(?![\d.,]\d)/u;
const wholeSample = /(?<!\d)\d{4}([.,])\d+(?!\d)/u;

/** A sample number is a declaration only after a colon ("Nombres : 1 234,5"); elsewhere it is a figure of the text. */
const afterColon = /[:：=]\s*["'“«]?\s*(\d.*)$/u;

const read = (text: string): DeclaredNumberFormat | null => {
  const rest = afterColon.exec(text)?.[1];
  if (rest === undefined) return null;
  const whole = wholeSample.exec(rest);
  const match = whole?.index === 0 ? whole : sample.exec(rest);
  if (match?.index !== 0) return null;
  const isGrouped = match !== whole;
  // "12,5" alone shows no thousands sign: it declares only half a format.
  if (isGrouped && match[1] === undefined) return null;
  const format = numberFormat((isGrouped ? match[2] : match[1]) ?? null, isGrouped ? (match[1] ?? null) : "");
  return format === null ? null : { sample: match[0], format };
};

/** The number format that the file declares above its table by a sample, in whatever language; null when it declares none. */
export const declaredNumberFormat = (lines: readonly PreambleLine[]): DeclaredNumberFormat | null => {
  for (const { text } of lines) {
    const declared = read(text);
    if (declared !== null) return declared;
  }
  return null;
};
