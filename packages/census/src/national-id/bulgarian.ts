import { schemeOf } from "./scheme-of.ts";
import { weigh } from "./weigh.ts";

/** Modulo 11 by the first weights; where that leaves ten, by the second, and where that does too, zero. */
const checkDigit = (text: string, one: readonly number[], two: readonly number[]): number => {
  const remainder = weigh(text, one) % 11;
  return remainder < 10 ? remainder : (weigh(text, two) % 11) % 10;
};

const fitsShort = (bare: string): boolean =>
  checkDigit(bare, [1, 2, 3, 4, 5, 6, 7, 8], [3, 4, 5, 6, 7, 8, 9, 10]) === bare.charCodeAt(8) - 48;

const fitsLong = (bare: string): boolean =>
  fitsShort(bare) && checkDigit(bare.slice(8), [2, 7, 3, 5], [4, 9, 5, 7]) === bare.charCodeAt(12) - 48;

/** ЕИК (UIC) of the trade and BULSTAT registers: nine digits, thirteen for a branch. */
export const bulgarianIds = [
  schemeOf("EIK", /^\d{9}$/, fitsShort, { padsTo: 9 }),
  schemeOf("EIK (13)", /^\d{13}$/, fitsLong, { padsTo: 13 }),
] as const;
