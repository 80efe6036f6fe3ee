import { schemeOf } from "./scheme-of.ts";
import { weigh } from "./weigh.ts";

const weights = [9, 8, 7, 6, 5, 4, 3, 2] as const;

const fits = (bare: string): boolean => {
  const remainder = weigh(bare, weights) % 11;
  return (remainder < 2 ? 0 : 11 - remainder) === bare.charCodeAt(8) - 48;
};

/** NIPC of legal persons, which begins with 5, 6, 8 or 9 (Decreto-Lei 129/98), and the NIF of natural ones (Decreto-Lei 14/2013). */
export const portugueseIds = [
  schemeOf("NIPC", /^[5689]\d{8}$/, fits),
  schemeOf("NIF", /^[123]\d{8}$/, fits, { isOfPerson: true }),
] as const;
