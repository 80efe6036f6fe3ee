import { schemeOf } from "./scheme-of.ts";
import { weigh } from "./weigh.ts";

const weights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1] as const;

const fits = (bare: string): boolean => weigh(bare, weights) % 11 === 0;

/** CUIT: legal persons begin with 30, 33 or 34, natural ones with 20, 23, 24, 25, 26 or 27 (ARCA, Resolución General 10/1997). */
export const argentineIds = [
  schemeOf("CUIT", /^3[034]\d{9}$/, fits),
  schemeOf("CUIT (persona humana)", /^2[034567]\d{9}$/, fits, { isOfPerson: true }),
] as const;
