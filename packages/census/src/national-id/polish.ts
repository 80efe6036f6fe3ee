import { schemeOf } from "./scheme-of.ts";
import { weigh } from "./weigh.ts";

const nip = [6, 5, 7, 2, 3, 4, 5, 6, 7] as const;
const regon = [8, 9, 2, 3, 4, 5, 6, 7] as const;
const longRegon = [2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8] as const;
const pesel = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1] as const;

/** A remainder of ten gives no NIP at all. */
const fitsNip = (bare: string): boolean => weigh(bare, nip) % 11 === bare.charCodeAt(9) - 48;

const fitsRegon = (bare: string): boolean => (weigh(bare, regon) % 11) % 10 === bare.charCodeAt(8) - 48;

const fitsLongRegon = (bare: string): boolean =>
  fitsRegon(bare) && (weigh(bare, longRegon) % 11) % 10 === bare.charCodeAt(13) - 48;

/**
 * NIP (tax, Dz.U. 1995 nr 142 poz. 702), REGON (statistics, Dz.U. 2015 poz. 2009) of an enterprise and of its units,
 * KRS (court register, without check digit), and the PESEL of natural persons.
 */
export const polishIds = [
  schemeOf("NIP", /^[1-9]\d{9}$/, fitsNip),
  schemeOf("REGON", /^\d{9}$/, fitsRegon, { padsTo: 9 }),
  schemeOf("REGON (14)", /^\d{14}$/, fitsLongRegon, { padsTo: 14 }),
  schemeOf("KRS", /^000\d{7}$/, null, { padsTo: 10 }),
  schemeOf("PESEL", /^\d{11}$/, (bare) => weigh(bare, pesel) % 10 === 0, { isOfPerson: true }),
] as const;
