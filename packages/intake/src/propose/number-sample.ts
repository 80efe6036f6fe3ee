import { decimal } from "@coop-census/census";
import { knownFormats, type NumberFormat } from "../number/number-format.ts";
import { printNumber } from "../number/print-number.ts";
import { declaredNumberFormat } from "../preamble/declared-number-format.ts";

/** A number format as a person writes it: "1.234,5". */
export const numberSample = (format: NumberFormat): string => printNumber(decimal("1234.5"), format);

/** The format of a sample; null when it is none. */
export const formatOfSample = (sample: string): NumberFormat | null => {
  const address = { sheet: null, row: 0, column: null, header: null };
  return declaredNumberFormat([{ text: sample, address }])?.format ?? null;
};

/** Every sample that a person may answer with. */
export const numberSamples: readonly string[] = [...knownFormats.map(numberSample), ...(["1234.5", "1234,5"] as const)];
