import { type NumberFormat, numberFormat } from "../number/number-format.ts";

/** The number format that a sample shows ("1.234,5"); null when it is none of the samples that a template offers. */
export const sampleFormat = (sample: string): NumberFormat | null => {
  const [, thousands = "", sign = ""] = /^1([., ']?)234([.,])5$/.exec(sample) ?? [];
  return sign === "" ? null : numberFormat(sign, thousands);
};
