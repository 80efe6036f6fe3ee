import { keyOfPart, keysUpward } from "./keep-out-finer.ts";
import type { PartValue } from "./part-row.ts";

/**
 * The values of one indicator, with every total of a figure that is kept out kept out as well, in whatever dimensions it is
 * one: less its other parts it is that very figure. Those others go on counting.
 */
export const keepOutContaining = (values: readonly PartValue[]): readonly PartValue[] => {
  const out = new Set(values.filter(({ isKeptOut }) => isKeptOut).flatMap(keysUpward));
  if (out.size === 0) return values;
  return values.map((one) => (out.has(keyOfPart(one)) ? { ...one, figure: null, isKeptOut: true } : one));
};
