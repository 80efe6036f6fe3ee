import { schemeOf } from "./scheme-of.ts";
import { weigh } from "./weigh.ts";

const weights = [8, 7, 6, 5, 4, 3, 2] as const;

/** IČO of the Český statistický úřad (zákon 111/2009 Sb.): eight digits, the last modulo 11. */
export const czechIds = [
  schemeOf("IČO", /^\d{8}$/, (bare) => (11 - (weigh(bare, weights) % 11)) % 10 === bare.charCodeAt(7) - 48, {
    padsTo: 8,
  }),
] as const;
